import type { LanguageCues } from './cues'

export const english: LanguageCues = {
  wordings: {
    cookies: {
      whole: `cookie policy, cookie settings, cookie preferences, manage cookies, accept cookies, accept all, accept all
        cookies, reject all, i accept, i agree, got it`,
      holds: `cookies & we use, cookies & our website, cookies & this website uses, cookies & this site uses, cookies & our
        site & use, cookies & you agree, cookies & consent, cookies & by continuing, cookies & personalise & ads,
        cookies & personalize & ads, cookies & privacy policy, cookies & our partners, cookie policy & agree, cookie policy & accept`,
    },
    navigation: {
      whole: `skip to content, skip to main content, skip to navigation, back to top, return to top, top of page, go back,
        next page, previous page, next article, previous article, next post, previous post, table of contents,
        in this article, jump to, text size, print article, print this page, order reprints, minute read, min read,
        minutes read, loading, please enable javascript, show more, show less, load more, view all, see all, show
        all, view gallery, breaking news, exclusive, click to copy, link copied, close, listen to this article,
        play video, filed under, tags, topics, categories, posted in`,
      start: `filed under:, filed under |, tags:, tagged:, topics:, categories:, category:, posted in, explore more on,
        you are here:, estimated reading time, reading time`,
      holds: `please enable javascript & browser, javascript is & disabled`,
    },
    related: {
      whole: `related, related news, related stories, related articles, related content, related coverage, related topics,
        related links, related posts, related videos, more news, more stories, more headlines, more * news, more * stories,
        more * headlines, more on this, more on this story, more on this topic, more from, more from us, latest,
        latest news, latest stories, latest * news, last, last news, top stories, top news, other news, other stories,
        news by day, today's news, most read, most popular, most viewed, most shared, popular this week,
        popular now, popular posts, trending, trending now, trending stories, recent articles, recent posts,
        recent stories, recommended, recommended for you, recommended reading, recommended stories, editor's picks,
        editors' picks, don't miss, you may like, you may also like, you might like, you might also like,
        you may also be interested in, you might be interested in, also of interest, read more, read next,
        read also, also read, see also, see more, up next, what to read next, keep reading, continue reading,
        further reading, around the web, from the web, more from the web, more from our partners,
        sponsored stories, promoted stories, promoted content, paid content, something to consider,
        watch next, watch more, must read, must reads, in case you missed it, in other news, in pictures`,
      start: `related:, related |, related story, related stories:, related articles:, related post:, related news:,
        related coverage from, related coverage:, read more:, read more |, read more about, read more on, read more
        from, read also:, read also, also read:, also read, read next:, read this:, see also:, see also, see more:,
        see more, more:, more on, more from, more on this, more great * stories, watch:, watch now:, watch more:, listen:,
        don't miss:, don't miss, dont miss, must read:, in case you missed it:, icymi:, up next:, recommended:, you may also like,
        you might also like, you may also be interested, keep reading:, view our, explore:, click here to read,
        click here for more, for more stories, for more news, for all the latest, editor's picks`,
    },
    share: {
      whole: `share, share this, share this article, share this story, share this post, share on, share on facebook,
        share on twitter, share via email, share with friends, tweet, tweet this, pin it, email this, email this
        article, print, copy link, save, save article, bookmark, follow us, follow us on, like us on facebook,
        like this, like loading, like this story? share it with a friend, spread the word, join the conversation`,
      start: `share this:, share on:, share this story, share this article, follow us on, follow us at, like us on, find us on,
        join us on, like what you see?, if you liked this, like this story?, enjoyed this article?`,
      holds: `follow & on twitter & for, follow us & twitter, follow us & facebook, follow & on twitter and facebook`,
    },
    newsletter: {
      whole: `newsletter, newsletters, subscribe, subscribe now, subscribe today, sign up, sign up now, sign in, log in,
        register, already a subscriber?, become a member, join now, donate, donate now, support us, email address,
        your email, your email address, enter your email, breaking news emails, daily newsletter, learn more`,
      start: `sign up:, sign up for, subscribe to, subscribe now, subscribe for, get our, get the latest, get breaking news,
        join our, become a, support our, support independent, click here to subscribe, click here to sign up,
        click here to get, click here for more, download our, download the, install our, get the app, stay on top of,
        stay up to date, stay informed, want more, already a`,
      holds: `sign up & newsletter, subscribe & newsletter, newsletter & inbox, delivered & inbox, meet your inbox,
        email & newsletter & privacy, breaking news alerts, subscribe & offer, subscription & first year,
        get access & subscription, issues for & click here, delivered & click here, support & journalism & donat,
        if you enjoyed this article, become a member & support, this article & subscribers only, free trial & subscri,
        subscription of our, get & subscription & magazine`,
    },
    advert: {
      whole: `advertisement, advertisements, advert, ad, ads, advertising, sponsored, sponsored by, sponsored content,
        promoted, paid post, paid partnership, advertisement continue reading below, continue reading below,
        story continues below, story continues below advertisement, article continues below,
        article continues below advertisement, article continues after advertisement, scroll to continue,
        scroll down to continue, report this ad, remove ads, powered by`,
      start: `advertisement -, advertisement:, sponsored by, presented by, report this ad, ad feedback`,
      holds: `we may earn & commission, may receive & commission & links, affiliate links & commission,
        as an amazon associate, prices are subject to change, quantities may be limited`,
    },
    credit: {
      start: `photo:, photos:, photo by, photos by, photo credit, photograph:, photograph by, photographs by, photo courtesy,
        image:, images:, image by, image credit, image courtesy, picture:, pictures:, pic:, credit:, credits:, credit...,
        courtesy of, courtesy:, getty images, getty, afp, ap photo, reuters/, illustration:, illustration by, graphic:,
        graphics:, video:, video by, video credit, source: getty, stock image, file photo by`,
      whole: `getty images, getty, reuters, afp, ap, associated press, shutterstock, istock, alamy, handout, file photo,
        file, courtesy`,
    },
    author: {
      whole: `about the author, about the authors, about the writer, author, the author, more by this author,
        more from this author, contributor, contributors`,
      start: `about the author, write to, email the author, contact the author, contact the reporter, follow the author,
        follow the reporter, reach the reporter, contact:, email:, e-mail:, more by`,
      holds: `can be reached at, follow him on, follow her on, follow them on, follow me on, you can follow & on twitter,
        views expressed & author, opinions expressed & author`,
    },
    comments: {
      whole: `comment, comments, no comments, no comments yet, post comment, post a comment, add a comment, add comment, leave a comment,
        leave a reply, view comments, show comments, see comments, read comments, join the discussion, comment now,
        comments are closed, have your say, tell us what you think, what do you think?, reply, replies, report abuse,
        be the first to comment, sort by, newest, oldest`,
      start: `tell us what you think, leave a comment, comments (, what do you think? let us, let us know in the comments,
        sound off in the comments, have your say, share your thoughts`,
      holds: `comments & community guidelines, logged in & comment, log in & comment, comments & moderat & will`,
    },
    copyright: {
      whole: `all rights reserved, terms of use, terms of service, terms and conditions, privacy policy, privacy notice, disclaimer`,
      start: `©, copyright, (c) 2, all rights reserved, this material may not be published, this document is subject to
        copyright, the contents of this site are, reproduction without, republished with permission, citation:`,
      holds: `may not be published & broadcast & redistributed, all rights reserved & copyright`,
    },
    gallery: {
      whole: `image of, photo of, slide of, of, caption, show caption, hide caption, view full size, full screen, fullscreen,
        enlarge, enlarge image, click to enlarge, view slideshow, photo gallery, photos, gallery, next image, previous image,
        next slide, previous slide`,
    },
  },
  buttons: `share shares tweet tweets submit email e-mail print save pin post like likes comment comments facebook
    twitter whatsapp linkedin reddit pinterest instagram youtube telegram flipboard tumblr messenger rss copy link
    follow us subscribe close menu search home next previous prev back more login sign in up register reply
    via on to this article story by with x`,
  dateWords: `published publish updated update posted first last modified originally original created on at by in the am pm a.m p.m a.m. p.m. noon
    midnight today yesterday utc gmt est edt et cst cdt ct mst mdt mt pst pdt pt bst cet cest ist hrs local time date
    ago hour hours minute minutes min mins day days week weeks st nd rd th of and read reading time since views view`,
  by: `by, story by, text by, words by, written by, reported by, reporting by, posted by, author:, from, analysis by, opinion by, review by`,
  professions: `reporter, journalist, editor, writer, correspondent, columnist, contributor, freelancer, freelance, producer,
    photographer, blogger, curator, critic, author, anchor, fellow, professor`,
}
