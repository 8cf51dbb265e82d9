import type { LanguageCues } from './cues'

export const polish: LanguageCues = {
  wordings: {
    cookies: {
      whole: `akceptuję, zgadzam się, przejdź do serwisu`,
      holds: `cookies & strona, cookies & używamy, cookies & zgod, plików cookies & korzyst`,
    },
    navigation: {
      whole: `przejdź do treści, do góry, wróć, menu, szukaj, następny artykuł, poprzedni artykuł, pokaż więcej, drukuj, tagi`,
      start: `tagi:, czas czytania`,
    },
    related: {
      whole: `czytaj także, czytaj też, czytaj więcej, czytaj dalej, przeczytaj także, przeczytaj też, zobacz także, zobacz też,
        zobacz również, powiązane artykuły, polecane, polecamy, najczęściej czytane, najpopularniejsze, najnowsze, więcej
        wiadomości, więcej na ten temat, inne artykuły, ostatnie wiadomości, sprawdź też`,
      start: `czytaj także, czytaj też, czytaj więcej, czytaj również, przeczytaj także, przeczytaj też, zobacz także, zobacz też,
        zobacz również, polecamy:, sprawdź też, więcej na ten temat`,
    },
    share: {
      whole: `udostępnij, podziel się, udostępnij na facebooku, obserwuj nas`,
      start: `udostępnij, obserwuj nas, śledź nas`,
    },
    newsletter: { whole: `newsletter, zapisz się, subskrybuj, zaloguj się`, holds: `newsletter & zapisz` },
    advert: {
      whole: `reklama, artykuł sponsorowany, materiał sponsorowany, dalsza część artykułu pod reklamą`,
    },
    credit: { start: `fot., foto:, źródło:, zdjęcie:, autor zdjęcia`, whole: `pap, shutterstock` },
    author: { whole: `o autorze, o autorce` },
    comments: {
      whole: `komentarze, skomentuj, dodaj komentarz, zobacz komentarze`,
      start: `dodaj komentarz, komentarze (`,
    },
    copyright: { whole: `wszelkie prawa zastrzeżone`, start: `wszelkie prawa zastrzeżone` },
  },
  buttons: `udostępnij drukuj komentarze skomentuj wyślij`,
  dateWords: `opublikowano publikacja aktualizacja dodano dnia godz o r`,
  by: `autor:, autorka:, oprac., opracowanie:`,
  professions: `dziennikarz, dziennikarka, redaktor, redaktorka, reporter, korespondent`,
}

export const russian: LanguageCues = {
  wordings: {
    cookies: {
      whole: `принять, согласен, хорошо`,
      holds: `cookie & сайт, cookies & использу, файлы cookie & соглас, куки & использу`,
    },
    navigation: {
      whole: `перейти к содержанию, наверх, назад, вперед, меню, поиск, следующая статья, предыдущая статья, содержание,
        показать ещё, показать еще, загрузить ещё, загрузить еще, распечатать, теги, метки, рубрика`,
      start: `теги:, метки:, рубрика:, рубрики:, темы:, время чтения`,
    },
    related: {
      whole: `читайте также, читать также, читать далее, читать дальше, читать ещё, подробнее, ещё по теме, еще по теме, по теме,
        похожие статьи, похожие записи, похожие новости, похожие материалы, материалы по теме, новости по теме, главное за день,
        другие новости, последние новости, главные новости, больше новостей, ещё новости, популярное, самое читаемое, самое
        популярное, рекомендуем, рекомендуем прочитать, вам может быть интересно, вам также может понравиться, смотрите также,
        это интересно, лента новостей, новости партнёров, новости партнеров, новости дня`,
      start: `читайте также, читайте:, читай также, смотрите также, подробнее:, по теме:, см. также, рекомендуем:, также по теме,
        ещё по теме, больше новостей`,
    },
    share: {
      whole: `поделиться, поделись, поделиться с друзьями, поделитесь, рассказать друзьям, подписывайтесь, мы в соцсетях, понравилась статья?`,
      start: `поделиться в, поделитесь, подписывайтесь на, подпишитесь на, понравилась статья, следите за`,
    },
    newsletter: { whole: `подписаться, рассылка, войти, регистрация`, holds: `рассылк & подпи` },
    advert: { whole: `реклама, на правах рекламы, партнёрский материал, партнерский материал` },
    credit: {
      start: `фото:, фото :, источник фото, источник:, иллюстрация:, фото ©, видео:`,
      whole: `фото, тасс, риа новости, getty images, архив`,
    },
    author: { whole: `об авторе, автор`, start: `об авторе` },
    comments: {
      whole: `комментарии, комментировать, оставить комментарий, добавить комментарий, обсудить, нет комментариев`,
      start: `оставить комментарий, комментарии (`,
    },
    copyright: {
      whole: `все права защищены`,
      start: `все права защищены, при использовании материалов, при цитировании, копирование материалов`,
    },
    gallery: { whole: `фотогалерея, следующее фото, во весь экран` },
  },
  buttons: `поделиться печать комментарии комментировать отправить сохранить твитнуть класснуть вконтакте`,
  dateWords: `опубликовано обновлено дата публикации в года г мск изменено просмотров сегодня вчера`,
  by: `автор:, автор, текст:, текст`,
  professions: `журналист, журналистка, редактор, корреспондент, обозреватель`,
}

export const ukrainian: LanguageCues = {
  wordings: {
    cookies: {
      whole: `прийняти, погоджуюсь, погоджуюся`,
      holds: `cookie & сайт, cookies & використову, файли cookie & погодж, кукі & використову`,
    },
    navigation: {
      whole: `перейти до вмісту, нагору, вгору, назад, меню, пошук, наступна стаття, попередня стаття, зміст, показати ще,
        завантажити ще, роздрукувати, теги`,
      start: `теги:, рубрика:, теми:, час читання`,
    },
    related: {
      whole: `читайте також, читати далі, читати також, детальніше, ще за темою, за темою, схожі статті, схожі новини,
        пов'язані новини, матеріали за темою, новини за темою, інші новини, останні новини, головні новини, усі новини, всі новини, більше новин,
        ще новини, популярне, найпопулярніше, рекомендуємо, вас може зацікавити, дивіться також, стрічка новин, новини дня, новини за день`,
      start: `читайте також, читайте:, дивіться також, детальніше:, за темою:, рекомендуємо:, див. також, більше новин, останні новини`,
    },
    share: {
      whole: `поділитися, поділитись, поділіться, розказати друзям, підписуйтесь, ми в соцмережах`,
      start: `поділитися в, поділіться, підписуйтесь на, підписуйтеся на, підпишіться на, стежте за`,
    },
    newsletter: { whole: `підписатися, підписатись, розсилка, увійти, реєстрація`, holds: `розсилк & підпи` },
    advert: { whole: `реклама, на правах реклами, партнерський матеріал` },
    credit: {
      start: `фото:, джерело фото, джерело:, ілюстрація:, фото ©, відео:`,
      whole: `фото, укрінформ, уніан, архів`,
    },
    author: { whole: `про автора, автор`, start: `про автора` },
    comments: {
      whole: `коментарі, коментувати, залишити коментар, додати коментар, обговорити`,
      start: `залишити коментар, коментарі (`,
    },
    copyright: {
      whole: `всі права захищені, усі права захищені`,
      start: `всі права захищені, усі права захищено, передрук`,
    },
    gallery: { whole: `фотогалерея` },
  },
  buttons: `поділитися друк коментарі коментувати надіслати зберегти`,
  dateWords: `опубліковано оновлено дата публікації о об року р сьогодні вчора переглядів`,
  by: `автор:, автор, текст:`,
  professions: `журналіст, журналістка, редактор, редакторка, кореспондент, кореспондентка, оглядач`,
}
