import type { LanguageCues } from './cues'

export const french: LanguageCues = {
  wordings: {
    cookies: {
      whole: `tout accepter, tout refuser, accepter et continuer, paramétrer les cookies, gérer les cookies, j'accepte`,
      holds: `cookies & nous utilisons, cookies & ce site, cookies & vous acceptez, cookies & consentement, cookies & nos partenaires`,
    },
    navigation: {
      whole: `aller au contenu, aller au contenu principal, haut de page, retour en haut, retour, menu, rechercher,
        article suivant, article précédent, sommaire, voir plus, voir tout, afficher plus, temps de lecture,
        imprimer, écouter l'article, mots-clés, thèmes`,
      start: `temps de lecture, lecture :, mots-clés :, tags :, vous êtes ici`,
    },
    related: {
      whole: `à lire aussi, lire aussi, à lire également, à lire, lire la suite, lire plus, en savoir plus, voir aussi,
        sur le même sujet, sur le même thème, articles liés, articles similaires, articles connexes, les plus lus,
        les plus populaires, dernières actualités, dernières nouvelles, plus d'actualités, plus d'infos, à la une,
        recommandé pour vous, recommandations, vous aimerez aussi, à voir aussi, à découvrir, autres articles, le plus lu`,
      start: `à lire aussi, lire aussi, à lire également, lire également, à voir aussi, voir aussi, à lire :, à écouter,
        sur le même sujet, en savoir plus, retrouvez, notre dossier, lire notre`,
    },
    share: {
      whole: `partager, partager cet article, partager sur facebook, partagez, suivez-nous, envoyer par e-mail`,
      start: `partager sur, partager cet, suivez-nous, suivez nous`,
    },
    newsletter: {
      whole: `newsletter, newsletters, s'abonner, je m'abonne, abonnez-vous, s'inscrire, je m'inscris, inscription, se connecter`,
      start: `abonnez-vous, inscrivez-vous, recevez, déjà abonné`,
      holds: `newsletter & inscri, newsletter & recev, newsletter & abonn, article & réservé aux abonnés`,
    },
    advert: { whole: `publicité, annonce, pub, contenu sponsorisé, sponsorisé, la suite après la publicité` },
    credit: {
      start: `photo :, photo:, photos :, crédit :, crédit photo, crédits :, © afp, image :, illustration :, source :`,
      whole: `afp, reuters, image d'illustration, photo d'illustration`,
    },
    author: { whole: `à propos de l'auteur, l'auteur, du même auteur` },
    comments: {
      whole: `commentaires, commentaire, réagir, laisser un commentaire, ajouter un commentaire, vos réactions, voir les commentaires`,
      start: `laisser un commentaire, réagissez, commentaires (`,
    },
    copyright: { whole: `tous droits réservés, mentions légales`, start: `tous droits réservés` },
    gallery: { whole: `diaporama, plein écran, agrandir l'image` },
  },
  buttons: `partager imprimer envoyer commenter commentaires réagir enregistrer suivre`,
  dateWords: `publié publiée le à mis mise jour modifié modifiée actualisé par il y a heures heure minutes jours dernière modification et temps de lecture`,
  by: `par, propos recueillis par, texte :`,
  professions: `journaliste, rédacteur, rédactrice, correspondant, correspondante, auteur, autrice, reporter`,
}

export const spanish: LanguageCues = {
  wordings: {
    cookies: {
      whole: `aceptar cookies, aceptar todo, rechazar todo, configurar cookies, política de cookies`,
      holds: `cookies & utilizamos, cookies & usamos, cookies & este sitio, cookies & acept, cookies & consentimiento`,
    },
    navigation: {
      whole: `saltar al contenido, ir al contenido, ir al contenido principal, volver arriba, volver, menú, buscar,
        siguiente artículo, artículo anterior, ver más, ver todo, ver todos, cargar más, tiempo de lectura, imprimir,
        escuchar, archivado en, etiquetas, temas, última hora`,
      start: `archivado en:, etiquetas:, temas:, tiempo de lectura`,
    },
    related: {
      whole: `noticias relacionadas, relacionadas, relacionado, artículos relacionados, te puede interesar, también te
        puede interesar, te puede gustar, más noticias, más información, más sobre, más leídas, lo más leído, lo más visto,
        las más leídas, últimas noticias, lea también, lee también, leer más, leer también, ver también, vea también,
        seguir leyendo, recomendados, recomendado, le puede interesar, otras noticias, mira también, le recomendamos`,
      start: `lea también, lee también, lea además, leer también, te puede interesar, también te puede, le puede interesar,
        lea más, leer más, ver también, vea también, mira también, mirá también, más información:, relacionado:, además:, no te pierdas`,
    },
    share: {
      whole: `compartir, compartir en facebook, compartir artículo, comparte, comparte este artículo, síguenos, síguenos en`,
      start: `síguenos en, sigue a, síganos en, comparte, compartir en`,
    },
    newsletter: {
      whole: `newsletter, boletín, boletines, suscríbete, suscribirse, suscríbase, regístrate, iniciar sesión`,
      start: `suscríbete, suscríbase, recibe, regístrate`,
      holds: `boletín & suscr, newsletter & suscr, boletín & recib, newsletter & recib`,
    },
    advert: { whole: `publicidad, anuncio, anuncios, patrocinado, contenido patrocinado` },
    credit: {
      start: `foto:, fotos:, imagen:, crédito:, créditos:, fuente:, fotografía:`,
      whole: `efe, afp, reuters, archivo`,
    },
    author: { whole: `sobre el autor, sobre la autora, acerca del autor` },
    comments: {
      whole: `comentarios, comentar, deja un comentario, deja tu comentario, ver comentarios, comenta`,
      start: `deja un comentario, comentarios (`,
    },
    copyright: {
      whole: `todos los derechos reservados, aviso legal`,
      start: `todos los derechos reservados, prohibida su reproducción`,
    },
    gallery: { whole: `galería, fotogalería, ampliar imagen` },
  },
  buttons: `compartir imprimir enviar comentar comentarios guardar seguir`,
  dateWords: `publicado publicada actualizado actualizada el a las de del por hace horas hora minutos días h hs`,
  by: `por, redacción, texto:`,
  professions: `periodista, redactor, redactora, corresponsal, reportero, reportera, editor, editora, columnista`,
}

export const portuguese: LanguageCues = {
  wordings: {
    cookies: {
      whole: `aceitar cookies, aceitar todos, política de cookies`,
      holds: `cookies & utilizamos, cookies & usamos, cookies & este site, cookies & aceit, cookies & concorda`,
    },
    navigation: {
      whole: `ir para o conteúdo, pular para o conteúdo, voltar ao topo, voltar, menu, buscar, próximo, anterior, ver mais,
        ver tudo, carregar mais, tempo de leitura, imprimir, ouvir`,
      start: `tempo de leitura, tags:, categorias:, categoria:, assuntos:`,
    },
    related: {
      whole: `leia também, leia mais, saiba mais, veja também, veja mais, notícias relacionadas, relacionadas, relacionado,
        artigos relacionados, mais notícias, mais lidas, as mais lidas, últimas notícias, recomendados, você pode gostar,
        você também pode gostar, posts relacionados, continua após a publicidade, outras notícias, confira também`,
      start: `leia também, leia mais, saiba mais, veja também, veja mais, confira também, relacionado:, mais sobre`,
    },
    share: {
      whole: `compartilhar, compartilhe, compartilhe isso, partilhar, partilhe, siga-nos, curtir isso, curtir carregando`,
      start: `compartilhe, siga-nos, siga o, partilhe`,
    },
    newsletter: {
      whole: `newsletter, assine, inscreva-se, cadastre-se, subscrever, assine já`,
      start: `assine, inscreva-se, cadastre-se, receba`,
      holds: `newsletter & receb, newsletter & inscr, newsletter & assin`,
    },
    advert: {
      whole: `publicidade, anúncio, propaganda, patrocinado, continua depois da publicidade, continua após publicidade`,
    },
    credit: {
      start: `foto:, fotos:, imagem:, crédito:, créditos:, fonte:`,
      whole: `divulgação, arquivo, reprodução`,
    },
    author: { whole: `sobre o autor, sobre a autora` },
    comments: {
      whole: `comentários, comentar, deixe um comentário, deixe seu comentário, ver comentários`,
      start: `deixe um comentário`,
    },
    copyright: { whole: `todos os direitos reservados`, start: `todos os direitos reservados` },
    gallery: { whole: `galeria, ampliar imagem` },
  },
  buttons: `compartilhar partilhar imprimir enviar comentar comentários salvar seguir curtir`,
  dateWords: `publicado publicada atualizado atualizada em às as de por há horas hora minutos dias h tempo leitura`,
  by: `por, texto:, publicado por:, publicado por`,
  professions: `jornalista, repórter, redator, redatora, correspondente, editor, editora, colunista`,
}

export const italian: LanguageCues = {
  wordings: {
    cookies: {
      whole: `accetta, accetta tutti, accetta e chiudi, preferenze cookie`,
      holds: `cookie & utilizziamo, cookie & questo sito, cookie & accett, cookie & acconsent, cookie & consenso`,
    },
    navigation: {
      whole: `vai al contenuto, torna su, torna indietro, menu, cerca, successivo, precedente, mostra altro, vedi tutti,
        tempo di lettura, stampa, ascolta, letture`,
      start: `tempo di lettura, tag:, argomenti:, categorie:`,
    },
    related: {
      whole: `leggi anche, leggi di più, leggi tutto, leggi altro, articoli correlati, notizie correlate, correlati,
        potrebbe interessarti, potrebbe interessarti anche, ti potrebbe interessare, ultime notizie, altre notizie,
        i più letti, più letti, più lette, vedi anche, guarda anche, per approfondire, approfondimenti, consigliati`,
      start: `leggi anche, leggi pure, vedi anche, guarda anche, ti potrebbe interessare, potrebbe interessarti,
        per approfondire, approfondisci, leggi tutte`,
    },
    share: {
      whole: `condividi, condividi su facebook, condividi questo articolo, seguici, seguici su, mi piace`,
      start: `condividi, seguici su, segui`,
    },
    newsletter: {
      whole: `newsletter, iscriviti, abbonati, registrati, accedi`,
      start: `iscriviti, abbonati, ricevi`,
      holds: `newsletter & iscri, newsletter & ricev`,
    },
    advert: { whole: `pubblicità, annuncio, annunci, sponsorizzato, contenuto sponsorizzato` },
    credit: { start: `foto:, foto di, immagine:, crediti:, credit:, fonte:`, whole: `ansa, afp, reuters` },
    author: { whole: `sull'autore, informazioni sull'autore` },
    comments: {
      whole: `commenti, commenta, lascia un commento, scrivi un commento`,
      start: `lascia un commento, commenti (`,
    },
    copyright: {
      whole: `tutti i diritti riservati, riproduzione riservata`,
      start: `riproduzione riservata, © riproduzione`,
    },
    gallery: { whole: `galleria, fotogallery` },
  },
  buttons: `condividi stampa invia commenta commenti salva segui letture`,
  dateWords: `pubblicato pubblicata aggiornato aggiornata il alle ore di da del fa minuti giorni letture`,
  by: `di, a cura di, testo di`,
  professions: `giornalista, redattore, redattrice, corrispondente, inviato, inviata, autore, autrice`,
}
