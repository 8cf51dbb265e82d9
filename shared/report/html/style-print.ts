/** On paper: black on white, everything visible, what belongs together on one sheet where it fits. */
export const printStyle = `
@media print{
@page{margin:20mm 16mm 18mm}
:root{color-scheme:light;--paper:#fff;--ink:#000;--soft:#4a4a48;--rule:#c9c5bb;--strong:#77736a;--accent:#123c6b;--warning:#8c2f00;
--verified:#1b6b45;--verified-wash:#e4f2ea;--disputed:#a8231c;--disputed-wash:#fbe9e7;--single-source:#7d5200;--single-source-wash:#faf0d6;--split:#6a3a9c;--split-wash:#f0e8f8;--unchecked:#53606c;--unchecked-wash:#eceff1}
html{background:none;font-size:9.5pt;line-height:1.45;-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{max-width:none;padding:0}
nav{display:none}
.row{grid-template-columns:minmax(0,1fr) 44mm;column-gap:6mm;break-inside:auto}
.text{font-size:10.5pt;line-height:1.5}
.note,.claim li,.unchecked li,tr,.graph,.lost li,.standing{break-inside:avoid}
p{orphans:3;widows:3}
h1,h2,h3,h4,h5,h6,.story header,.standing,.label,.why,.suggestion,.wide:has(.graph),thead{break-after:avoid}
.paths{break-inside:avoid}
.unchecked{columns:2;column-gap:8mm;font-size:8.5pt}
.part{margin-top:9mm}
.story+.story{margin-top:6mm}
.claim{padding-inline-start:11mm}
.claim h3 .number{inset-inline-start:-11mm;width:8mm}
.wide{overflow:visible}
.glance,.sides,.history,td[dir=auto],.matrix .stance,.matrix tbody th{min-width:0}
.history td:first-child{white-space:normal}
table{table-layout:fixed;font-size:8.5pt}
th,td{overflow-wrap:anywhere}
.glance th:nth-child(1){width:11mm}
.glance th:nth-child(5){width:20mm}
.glance th:nth-child(6){width:17mm}
.glance th:nth-child(3){width:28mm}
.glance th:nth-child(4){width:34mm}
.sides th:first-child{width:20mm}
.matrix th:first-child{width:48mm}
.covered th:nth-child(1){width:44mm}
.covered th:nth-child(3){width:32mm}
.covered th:nth-child(n+4){width:15mm}
.history th:nth-child(-n+2){width:27mm}
.history th:nth-child(4){width:34mm}
.pieces th:nth-child(1),.pieces th:nth-child(5){width:22mm}
.pieces th:nth-child(2),.pieces th:nth-child(6){width:24mm}
.pieces th:nth-child(4){width:32mm}
thead{display:table-header-group}
a{color:inherit;text-decoration:none}
.ref,.note .number{color:var(--tone)}
.graph{max-width:100%;height:auto}
}
`
