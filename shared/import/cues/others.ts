import type { LanguageCues } from './cues'

export const indonesian: LanguageCues = {
  wordings: {
    cookies: { holds: `cookie & situs, cookies & kami menggunakan, cookie & setuju` },
    navigation: { whole: `langsung ke konten, kembali ke atas, menu, cari, lihat semua, selengkapnya` },
    related: {
      whole: `baca juga, baca selengkapnya, berita terkait, artikel terkait, terkait, berita terbaru, berita lainnya, terpopuler, rekomendasi, lihat juga, simak juga`,
      start: `baca juga, lihat juga, simak juga, baca:, artikel terkait`,
    },
    share: {
      whole: `bagikan, bagikan ini, sebarkan, sukai ini, suka memuat, ikuti kami`,
      start: `bagikan ini, ikuti kami`,
    },
    newsletter: { whole: `berlangganan, daftar` },
    advert: { whole: `iklan, advertorial, lanjutkan membaca di bawah ini` },
    credit: { start: `foto:, sumber:, sumber foto` },
    comments: {
      whole: `komentar, tinggalkan komentar, tinggalkan balasan, beri komentar`,
      start: `tinggalkan balasan`,
    },
    copyright: { whole: `hak cipta dilindungi` },
  },
  buttons: `bagikan komentar cetak simpan`,
  dateWords: `diterbitkan dipublikasikan diperbarui pada wib wita wit pukul oleh`,
  by: `oleh, penulis:, reporter:`,
  professions: `wartawan, jurnalis, reporter, penulis`,
}

export const turkish: LanguageCues = {
  wordings: {
    cookies: { holds: `çerez & kullan, çerez & kabul` },
    related: {
      whole: `ilgili haberler, benzer haberler, son haberler, diğer haberler, çok okunanlar, en çok okunanlar, önerilenler, daha fazla`,
      start: `ilgili haber, ayrıca bakınız, daha fazla oku`,
    },
    share: { whole: `paylaş, haberi paylaş, bizi takip edin` },
    newsletter: { whole: `bülten, abone ol, giriş yap`, holds: `bülten & abone` },
    advert: { whole: `reklam, advertorial` },
    credit: { start: `fotoğraf:, foto:, kaynak:`, whole: `aa, dha, iha` },
    comments: { whole: `yorumlar, yorum yap, yorum yaz` },
    copyright: { whole: `tüm hakları saklıdır` },
  },
  buttons: `paylaş yorum yazdır kaydet`,
  dateWords: `yayınlanma güncelleme tarihi giriş saat yayın son`,
  by: `yazan:, haber:`,
  professions: `gazeteci, muhabir, editör, yazar`,
}

export const korean: LanguageCues = {
  wordings: {
    cookies: { holds: `쿠키 & 사용 & 동의` },
    related: {
      whole: `관련기사, 관련 기사, 관련뉴스, 관련 뉴스, 많이 본 뉴스, 인기 기사, 인기기사, 최신 뉴스, 최신기사, 추천 기사, 주요뉴스`,
      start: `관련기사, 관련 기사`,
    },
    share: { whole: `공유하기, 공유, 기사 공유하기, 페이스북, 트위터, 카카오톡` },
    newsletter: { whole: `구독하기, 뉴스레터, 구독` },
    advert: { whole: `광고` },
    credit: { start: `사진=, 사진:, [사진=, [사진, 사진제공, 출처:, 자료사진` },
    comments: { whole: `댓글, 댓글쓰기, 댓글 쓰기` },
    copyright: {
      start: `copyright ⓒ, ⓒ, copyrights ⓒ, 저작권자`,
      holds: `무단전재 & 금지, 무단 전재 & 금지`,
    },
  },
  buttons: `공유 댓글 인쇄 스크랩`,
  dateWords: `입력 수정 기사입력 최종수정 오전 오후 등록 승인 년 월 일 시 분`,
  by: `글:`,
  professions: `기자, 칼럼니스트, 특파원`,
}

export const japanese: LanguageCues = {
  wordings: {
    cookies: { holds: `cookie & 使用 & 同意, クッキー & 使用` },
    related: {
      whole: `関連記事, 関連ニュース, 関連リンク, おすすめ記事, おすすめ, 人気記事, 最新記事, 最新ニュース, あわせて読みたい, アクセスランキング, ランキング, こちらも読まれています`,
      start: `関連記事, あわせて読みたい, 【関連記事】`,
    },
    share: { whole: `シェア, シェアする, この記事をシェア, ツイート, フォローする` },
    newsletter: { whole: `メルマガ登録, 会員登録, ログイン, 購読する` },
    advert: { whole: `広告, pr, スポンサーリンク` },
    credit: { start: `写真:, 写真：, 撮影:, 撮影：, 画像:, 画像：, 出典:, 出典：, (c)` },
    comments: { whole: `コメント, コメントを書く, コメントする` },
    copyright: { holds: `無断転載 & 禁` },
  },
  buttons: `シェア ツイート 印刷 コメント 保存`,
  dateWords: `更新 公開 配信 掲載 年 月 日 時 分 午前 午後`,
  by: `文:, 文：, 取材・文:, 取材・文：`,
  professions: `記者, 編集者, ライター, 特派員`,
}
