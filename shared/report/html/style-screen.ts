/** Colours are those of the window (renderer/ui/tokens.css), which are chosen for contrast in both schemes. */
export const screenStyle = `
:root{color-scheme:light dark;--paper:#fdfcf9;--ink:#1d1c1a;--soft:#5c5952;--rule:#dad6cb;--strong:#8d887c;--accent:#1b4f8a;--warning:#8c2f00;
--verified:#1b6b45;--verified-wash:#dcefe4;--disputed:#a8231c;--disputed-wash:#fbe3e0;--single-source:#7d5200;--single-source-wash:#faecc8;--split:#6a3a9c;--split-wash:#ece2f7;--unchecked:#53606c;--unchecked-wash:#e6eaed;
--serif:'Source Serif 4','Source Serif Pro',Charter,'Bitstream Charter','Iowan Old Style','Palatino Linotype',Georgia,'DejaVu Serif',serif;
--sans:'Libre Franklin','Franklin Gothic Book','Helvetica Neue',Arial,'Liberation Sans','Open Sans',sans-serif}
@media (prefers-color-scheme:dark){:root{--paper:#191a1c;--ink:#e9e6df;--soft:#a8a59c;--rule:#34363a;--strong:#7b7d82;--accent:#8db9ec;--warning:#f2b08a;
--verified:#7fd3a6;--verified-wash:#17372a;--disputed:#f59b92;--disputed-wash:#43201d;--single-source:#e8bd62;--single-source-wash:#3b2e10;--split:#c9a6ee;--split-wash:#34254a;--unchecked:#a9b4be;--unchecked-wash:#2a3036}}
.s-unchecked{--tone:var(--unchecked);--wash:var(--unchecked-wash);--line:dotted}
.s-verified{--tone:var(--verified);--wash:var(--verified-wash);--line:solid}
.s-disputed{--tone:var(--disputed);--wash:var(--disputed-wash);--line:wavy}
.s-single-source{--tone:var(--single-source);--wash:var(--single-source-wash);--line:dashed}
.s-split{--tone:var(--split);--wash:var(--split-wash);--line:double}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:400 1.0625rem/1.6 var(--serif);-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{max-width:64rem;margin:0 auto;padding:2.5rem 2rem 4rem;overflow-wrap:break-word}
h1,h2,h3,h4,h5,h6{margin:0;font-weight:650;line-height:1.2;text-wrap:balance}
h1{font-size:2.5rem;letter-spacing:-.01em}
h2{margin-bottom:1.25rem;padding-top:.6rem;border-top:3px double var(--ink);font-size:1.5rem}
h3{font-size:1.3rem}
h4{margin:1.1rem 0 .35rem;font:650 .8125rem/1.3 var(--sans);letter-spacing:.02em}
p{margin:0 0 .5rem}
a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:1px}
a:focus-visible,[tabindex]:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
ul,ol{margin:0;padding:0}
bdi{unicode-bidi:isolate}
.shapes{position:absolute}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.mast{padding-bottom:1.25rem}
.mast .desk,.outlet,.made,.facts,.source,.by,.label,.tag,.recheck,.was,.notes,nav,footer,table,.tally,.key,.standing{font-family:var(--sans)}
.desk,.outlet{margin:0 0 .4rem;color:var(--soft);font-size:.8125rem;font-weight:600;letter-spacing:.03em}
.logo{float:inline-end;max-width:12rem;max-height:4.5rem;margin:0 0 1rem 1.5rem}
.made,.facts{margin:.5rem 0 0;color:var(--soft);font-size:.875rem}
.tally{display:flex;flex-wrap:wrap;gap:.35rem 1.5rem;margin-top:1rem;padding-top:.75rem;border-top:1px solid var(--rule);list-style:none}
.tally b{font-variant-numeric:tabular-nums}
nav{padding:.6rem 0;border-block:1px solid var(--rule);font-size:.875rem}
nav ol{display:flex;flex-wrap:wrap;gap:.4rem 1.5rem;list-style:none}
nav a{display:inline-block;padding:.2rem 0;text-decoration:none}
nav a:hover{text-decoration:underline}
.part{margin-top:3rem}
.part>h3{margin:1.5rem 0 .6rem;font-size:1.1rem}
.shape{flex:none;width:.75em;height:.75em;overflow:visible;fill:none;stroke:currentColor;stroke-width:1.7;stroke-linecap:round;stroke-linejoin:round}
.full{fill:currentColor}
.status{display:inline-flex;gap:.4em;align-items:center;color:var(--tone,var(--soft));font:600 .8125rem/1.4 var(--sans);white-space:nowrap;text-decoration:underline var(--line,none) 1.5px;text-underline-offset:.3em}
.by,.source,.was{color:var(--soft);font-size:.8125rem}
.recheck{color:var(--warning);font-size:.8125rem;font-weight:600}
.row{display:grid;grid-template-columns:minmax(0,37rem) minmax(0,1fr);column-gap:2.5rem}
.story{padding-top:1.25rem}
.story+.story{margin-top:2.5rem;border-top:1px solid var(--rule)}
.story header{max-width:37rem;margin-bottom:1.25rem}
.story h3{font-size:1.75rem}
.text{font-size:1.125rem;line-height:1.68;font-variant-numeric:oldstyle-nums}
.text p{margin:0 0 .8rem}
.text h4,.text h5,.text h6{margin:1rem 0 .4rem;font:650 1.125rem/1.3 var(--serif);letter-spacing:0}
.text ul,.text ol{margin:0 0 .8rem;padding-inline-start:1.5rem}
.text blockquote{margin:0 0 .8rem;padding-inline-start:1.2rem;border-inline-start:2px solid var(--rule);font-style:italic}
.text .caption{color:var(--soft);font-size:.875rem}
.text hr{width:5rem;margin:1.25rem auto;border:0;border-top:1px solid var(--strong)}
.left-out{margin:0 0 .8rem;padding:.5rem .9rem;border-inline-start:2px dotted var(--strong);color:var(--soft);font-size:.875rem}
.label{margin-bottom:.25rem;color:var(--soft);font-size:.8125rem;font-weight:600}
mark{padding:.08em 0;background:var(--wash);color:inherit;text-decoration:underline var(--line) var(--tone) 1.5px;text-decoration-skip-ink:none;text-underline-offset:.2em;-webkit-box-decoration-break:clone;box-decoration-break:clone}
mark mark{text-underline-offset:.42em}
mark mark mark{text-underline-offset:.64em}
mark.unsure{background:repeating-linear-gradient(-45deg,var(--wash) 0 6px,transparent 6px 9px)}
.ref{margin-inline-start:.2em;color:var(--tone);font:650 .6875rem/1 var(--sans);vertical-align:super;text-decoration:none;white-space:nowrap}
.ref .shape{margin-inline-start:.15em}
.ref:hover{text-decoration:underline}
.ref:target,.claim:target>h3{background:var(--wash)}
.notes{align-self:start;margin:.2rem 0 1rem;font-size:.8125rem;line-height:1.4;list-style:none}
.note{padding:.1rem 0 .1rem .7rem;border-inline-start:2px solid var(--tone)}
.note+.note{margin-top:.45rem}
.note .number{color:var(--tone);font-weight:700;text-decoration:none;font-variant-numeric:tabular-nums}
.note .reason{display:block;margin-top:.3rem;color:var(--soft)}
.note .recheck{display:block}
.lost{margin-top:1rem;padding-top:.75rem;border-top:1px solid var(--rule)}
.lost ul,.passages,.verdicts,.comments,.paths,.claim ul{list-style:none}
.claim{padding:1.25rem 0 1rem 3.25rem;border-top:1px solid var(--rule)}
.claim h3{position:relative;max-width:42rem}
.claim h3 .number{position:absolute;inset-inline-start:-3.25rem;width:2.5rem;color:var(--tone);font:650 1.3rem/1.2 var(--sans);text-align:end;font-variant-numeric:tabular-nums}
.standing{display:flex;flex-wrap:wrap;gap:.3rem .8rem;align-items:baseline;margin:.35rem 0 .8rem}
.tag{color:var(--soft);font-size:.8125rem}
.tags{min-width:0}
.tag,.url,td[dir=auto],td q,.context{overflow-wrap:anywhere}
.tag::before{content:'#'}
td[dir=auto]{min-width:7rem}
.passages li,.lost li{max-width:42rem;margin-bottom:.4rem;padding-inline-start:.9rem;border-inline-start:2px solid var(--rule)}
.verdicts li,.comments li,.paths li,.claim li{margin-bottom:.35rem}
.reason{max-width:42rem;margin:.35rem 0 0;white-space:pre-line}
.reply{padding-inline-start:1.5rem}
.suggestion{max-width:42rem;color:var(--warning)}
.paths{color:var(--soft);font-size:.9375rem}
.wide{position:relative;max-width:100%;margin:.25rem 0 .75rem;overflow-x:auto}
table{width:100%;border-collapse:collapse;font-size:.875rem;line-height:1.45;font-variant-numeric:lining-nums tabular-nums}
th,td{padding:.45rem .9rem .45rem 0;border-bottom:1px solid var(--rule);text-align:start;vertical-align:baseline}
thead th{border-bottom:1px solid var(--strong);color:var(--soft);font-size:.8125rem;font-weight:600}
tbody th{font-weight:500}
td p,th p{margin:0}
.glance,.sides,.history{min-width:36rem}
.history td:first-child{white-space:nowrap}
.glance td:nth-child(2){font:400 1rem/1.4 var(--serif)}
.sides td{width:45%}
.context{color:var(--soft);font:400 .9375rem/1.45 var(--serif)}
.matrix .stance{min-width:6.5rem;font-size:1rem}
.matrix tbody th{min-width:16rem;font:400 1rem/1.4 var(--serif)}
.matrix .guess{font-style:italic;color:var(--soft)}
.from{font:500 .8125rem/1.3 var(--sans)}
.guess .from{font-style:italic}
.key{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;margin-bottom:.75rem;color:var(--soft);font-size:.8125rem;list-style:none}
.sources,.unchecked{list-style:none}
.unchecked li{max-width:42rem;margin-bottom:.45rem;padding-inline-start:.9rem;border-inline-start:2px dotted var(--strong)}
.unchecked .by{display:block}
.small{max-width:42rem;color:var(--soft);font:400 .8125rem/1.45 var(--sans)}
.sum>*{border-bottom:0;font-weight:650}
.history q{font-family:var(--serif)}
.sources li{margin-bottom:.5rem}
.graph{display:block;max-width:none;font:500 12px/1 var(--sans)}
.graph rect{fill:none;stroke:var(--strong)}
.graph .origin rect{stroke:var(--accent)}
.graph .against rect{stroke-dasharray:4 3}
.graph text{fill:var(--ink)}
.graph .edge{fill:none;stroke:var(--soft)}
.graph .tip{fill:var(--soft)}
.graph .bracket{fill:none;stroke:var(--ink)}
footer{margin-top:3.5rem;padding-top:.75rem;border-top:1px solid var(--rule);color:var(--soft);font-size:.8125rem}
@media screen and (max-width:52rem){
body{padding:1.5rem 1.125rem 3rem}
h1{font-size:1.875rem}
.story h3{font-size:1.5rem}
.row{display:block}
.notes{margin:-.3rem 0 1.1rem;padding-inline-start:.9rem}
.claim{padding-inline-start:2rem}
.claim h3{font-size:1.15rem}
.claim h3 .number{inset-inline-start:-2rem;width:1.5rem;font-size:1.15rem;text-align:start}
.logo{max-width:7rem}
}
@media screen and (max-width:34rem){
.glance{min-width:0}
.glance :is(th,td):nth-child(n+4){display:none}
}
`
