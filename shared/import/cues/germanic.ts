import type { LanguageCues } from './cues'

export const german: LanguageCues = {
  wordings: {
    cookies: {
      whole: `cookie-einstellungen, alle akzeptieren, alle ablehnen, zustimmen, einverstanden`,
      holds: `cookies & wir verwenden, cookies & wir nutzen, cookies & diese website, cookies & unsere website, cookies &
        stimmen sie, cookies & einwilligung, cookies & datenschutz`,
    },
    navigation: {
      whole: `zum inhalt springen, zum inhalt, zum hauptinhalt springen, nach oben, zurück, weiter, menü, suche,
        nächster artikel, vorheriger artikel, inhaltsverzeichnis, mehr anzeigen, alle anzeigen, eilmeldung,
        artikel drucken, drucken, vorlesen, artikel anhören, schlagworte, themen, minuten lesezeit, lesezeit`,
      start: `lesezeit:, schlagworte:, schlagwörter:, themen:, kategorie:, lesedauer:, sie sind hier:`,
    },
    related: {
      whole: `mehr zum thema, zum thema, auch interessant, das könnte sie auch interessieren, weitere artikel, weitere
        nachrichten, weitere meldungen, weitere * themen, mehr nachrichten, mehr *, ähnliche artikel, verwandte artikel,
        meistgelesen, am häufigsten gelesen, meistgelesene artikel, beliebt, aktuelle nachrichten, neueste nachrichten,
        lesen sie auch, lesen sie mehr, mehr lesen, weiterlesen, empfehlungen, empfohlen, top-themen, redaktionsempfehlung`,
      start: `lesen sie auch, lesen sie hier, lesen sie mehr, lesen sie dazu, mehr zum thema, mehr dazu, mehr:, auch
        interessant:, siehe auch, das könnte sie, weitere informationen:, hintergrund:, video:, lesetipp`,
    },
    share: {
      whole: `teilen, artikel teilen, auf facebook teilen, beitrag teilen, per e-mail teilen, weiterempfehlen, merken,
        folgen sie uns, jetzt teilen`,
      start: `folgen sie uns, teilen sie, folgen sie`,
    },
    newsletter: {
      whole: `newsletter, jetzt anmelden, anmelden, jetzt abonnieren, abonnieren, registrieren, kostenlos abonnieren, e-mail-adresse`,
      start: `abonnieren sie, melden sie sich, jetzt kostenlos, jetzt abo`,
      holds: `newsletter & abonnieren, newsletter & anmelden, newsletter & postfach, newsletter & kostenlos`,
    },
    advert: { whole: `anzeige, werbung, anzeigen, gesponsert, sponsored` },
    credit: {
      start: `foto:, fotos:, bild:, bilder:, quelle:, bildquelle:, bildrechte:, grafik:, foto ©, © dpa, picture alliance`,
      whole: `dpa, picture alliance, imago, archivbild, symbolbild`,
    },
    author: { whole: `über den autor, über die autorin, zum autor, zur autorin, zur person, autor, autorin` },
    comments: {
      whole: `kommentare, kommentar schreiben, kommentieren, diskutieren sie mit, kommentare anzeigen, ihre meinung,
        leserkommentare, mitdiskutieren`,
      start: `schreiben sie einen kommentar, diskutieren sie mit, kommentare (`,
    },
    copyright: { whole: `alle rechte vorbehalten, impressum, datenschutz`, start: `alle rechte vorbehalten` },
    gallery: { whole: `bildergalerie, bilderstrecke, bild, von, vollbild, bild vergrößern` },
  },
  buttons: `teilen drucken merken kommentar kommentare weiterleiten folgen anmelden abonnieren menü suche schließen`,
  dateWords: `veröffentlicht aktualisiert stand vom am um uhr erstellt zuletzt geändert geaendert von vor stunden stunde minuten tagen tag min lesezeit`,
  by: `von, autor:, ein bericht von, eine analyse von, ein kommentar von`,
  professions: `redakteur, redakteurin, journalist, journalistin, autor, autorin, korrespondent, korrespondentin, reporter, reporterin`,
}

export const dutch: LanguageCues = {
  wordings: {
    cookies: {
      whole: `cookie-instellingen, alles accepteren, akkoord`,
      holds: `cookies & wij gebruiken, cookies & we gebruiken, cookies & deze website, cookies & toestemming`,
    },
    navigation: { whole: `ga naar de inhoud, naar boven, terug, menu, zoeken, meer laden, leestijd` },
    related: {
      whole: `lees ook, lees meer, lees verder, gerelateerd, gerelateerde artikelen, meer nieuws, laatste nieuws,
        meest gelezen, aanbevolen, meer over, meer over dit onderwerp, bekijk ook, het beste van`,
      start: `lees ook, lees meer, bekijk ook, meer over, zie ook, kijk ook, luister ook`,
    },
    share: { whole: `delen, deel dit artikel, deel dit, volg ons`, start: `volg ons, deel dit artikel` },
    newsletter: {
      whole: `nieuwsbrief, aanmelden, inschrijven, abonneer, word abonnee`,
      holds: `nieuwsbrief & aanmelden, nieuwsbrief & schrijf je in, nieuwsbrief & ontvang`,
    },
    advert: { whole: `advertentie, gesponsord, reclame` },
    credit: { start: `foto:, foto ©, beeld:, beeld ©, bron:`, whole: `anp` },
    author: { whole: `over de auteur` },
    comments: { whole: `reacties, reageer, plaats een reactie, geef een reactie` },
    copyright: { whole: `alle rechten voorbehouden` },
  },
  buttons: `delen reageer reacties opslaan afdrukken`,
  dateWords: `gepubliceerd geplaatst bijgewerkt laatst gewijzigd op om uur uren geleden minuten`,
  by: `door, van onze`,
  professions: `redacteur, verslaggever, journalist, correspondent`,
}

export const swedish: LanguageCues = {
  wordings: {
    cookies: { holds: `cookies & vi använder, kakor & vi använder, cookies & godkänn` },
    related: {
      whole: `läs mer, läs också, läs även, mest läst, relaterat, senaste nytt, mer om, fler artiklar, rekommenderat`,
      start: `läs mer, läs också, läs även, se även`,
    },
    share: { whole: `dela, dela artikel, dela på facebook, följ oss` },
    newsletter: { whole: `nyhetsbrev, prenumerera`, holds: `nyhetsbrev & anmäl, nyhetsbrev & prenumerera` },
    advert: { whole: `annons` },
    credit: { start: `foto:, bild:, källa:`, whole: `tt` },
    comments: { whole: `kommentarer, kommentera` },
  },
  buttons: `dela kommentera kommentarer`,
  dateWords: `publicerad uppdaterad kl den idag igår`,
  by: `av`,
  professions: `reporter, journalist, redaktör, korrespondent`,
}
