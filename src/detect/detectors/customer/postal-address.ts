import { defineDetector } from '../../detector.ts';

const states =
  'A[LKZR]|C[AOT]|D[EC]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|PR|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New (?:Hampshire|Jersey|Mexico|York)|North (?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South (?:Carolina|Dakota)|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming';
const street =
  'st(?:reet)?|ave(?:nue)?|av|r(?:oa)?d|blvd|boulevard|l(?:a)?ne?|dr(?:ive)?|c(?:our)?t|pl(?:ace|aza|z)?|sq(?:uare)?|ter(?:race)?|pkwy|parkway|hwy|highway|cir(?:cle)?|way|trail|trl|pike|close|crescent|cres|mews|gardens|gdns|row|walk|broadway|expressway|expy|loop|alley|turnpike|tpke';
const word = String.raw`[\p{L}\d][\p{L}\d.'’-]{0,24}`;
const unit = String.raw`(?:,? {0,2}(?:#|(?:apt|apartment|suite|ste|unit|fl(?:oor)?|room|rm|bldg|building|flat)\b\.?) {0,2}#?[\w-]{1,8}|,? {0,2}\d{1,3}(?:st|nd|rd|th) fl(?:oor)?\b\.?)`;
const cityName = String.raw`\p{Lu}[\p{L}.'’-]{1,24}(?: (?:\p{Lu}[\p{L}.'’-]{1,24}|am|an|der|de|la|le|les|sur|en|do|da|del|di)){0,4}`;
const ukPostcode = String.raw`[A-Z]{1,2}\d[A-Z\d]? {0,2}\d[A-Z]{2}`;
const usTail = String.raw`(?:,?\s{1,3}${cityName}){0,1},?\s{1,3}(?:${states})\b\.?(?:,?\s{1,3}\d{5}(?:-\d{4})?(?!\d))?`;
const postTown = String.raw`(?:,?\s{1,3}(?:[A-Z]{1,2}-)?\d{4,5}(?: [A-Z]{2})?,? {1,2}${cityName})`;

/** The same words in any case, in a pattern whose other parts keep theirs. */
function anyCase(source: string): string {
  return source.replace(
    /(?<![\\[?])\p{L}(?![^[]*\])/gu,
    (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`,
  );
}

const left = String.raw`(?<![\p{L}\p{N}_.,$#/-]|\d )`;
const right = String.raw`(?![\p{L}\p{N}_])`;
const rule = (source: string, confidence: number, evidence: string, flags = 'gu') => ({
  regex: new RegExp(left + source + right, flags),
  confidence,
  evidence,
});

export default defineDetector({
  id: 'postal-address',
  title: 'Postal address',
  category: 'customer',
  severity: 'medium',
  why: 'It says where somebody lives or where the company does business.',
  digits: 1,
  patterns: [
    rule(
      String.raw`\d{1,6}[A-Za-z]?(?:-\d{1,5})?,? (?:${word} ){0,5}?(?:${anyCase(street)})\b\.?,?(?: (?:[NSEW]{1,2}|North|South|East|West)\b\.?)?(?:${anyCase(unit)}){0,2}(?:${usTail}|,?\s{1,3}(?:${cityName},?\s{1,3}){1,2}${ukPostcode})`,
      0.95,
      'street, city and post code',
    ),
    rule(
      String.raw`\d{1,6}[A-Za-z]? (?:${word},? ){1,10}?(?:${states})\.?,? {1,2}\d{5}(?:-\d{4})?(?!\d)`,
      0.85,
      'state and post code',
      'giu',
    ),
    rule(
      String.raw`\d{1,6}[A-Za-z]?(?:-\d{1,5})? (?:(?:[NSEW]{1,2}\.?|North|South|East|West) )?(?:(?:\p{Lu}[\p{L}.'’-]{0,24}|\d{1,3}(?:st|nd|rd|th)) ){1,4}?(?:St(?:reet)?|Ave(?:nue)?|R(?:oa)?d|Blvd|Boulevard|Lane|Ln|Dr(?:ive)?|C(?:our)?t|Pl(?:ace|aza)?|Sq(?:uare)?|Terrace|Pkwy|Parkway|H(?:igh)?wa?y|Cir(?:cle)?|Way|Trail|Pike|Close|Crescent|Mews|Gardens)\b\.?(?: [NSEW]{1,2}\b)?(?:${unit}){0,2}`,
      0.82,
      'street with a number',
    ),
    rule(
      String.raw`(?:\p{Lu}[\p{Ll}äöüß-]{1,24}(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|damm|ufer|chaussee|markt|straat|laan|plein|gracht|kade|gatan|vägen|vej|gade)|(?:(?:Am|An der|Auf der|Im|In der|Zum|Zur|Alte[rn]?|Große|Kleine|Lange) )?\p{Lu}[\p{L}-]{1,24}[ -](?:Straße|Strasse|Str\.|Weg|Platz|Allee|Gasse|Ring|Damm|Ufer)) {0,2}\d{1,4} ?[a-z]?(?:-\d{1,4})?\b(?:${postTown})?`,
      0.85,
      'street with a number',
    ),
    rule(
      String.raw`\d{1,4}(?: ?(?:bis|ter|quater))?,? (?:${anyCase('rue|avenue|av.|boulevard|bd|place|chemin|impasse|allée|quai|cours|route|passage|square')}) (?:(?:de|du|des|la|le|les|l'|d'|d’|l’|[Ss]ainte?|[A-Z]\.) ?){0,3}${cityName}(?:${postTown})?`,
      0.88,
      'street with a number',
    ),
    rule(
      String.raw`(?:Calle|C\/|Avda\.?|Avenida|Plaza|Paseo|Carrer|Camino|Rua|Travessa|Praça|Via|Viale|Piazza|Corso|Vicolo|Largo|ul\.|ulica) (?:(?:de|del|la|las|los|el|da|do|dos|di|della|dei|delle) ){0,3}${cityName},? {0,2}(?:n[.º°]{1,2} ?|nº ?)?\d{1,4}[a-z]?\b(?:,? \d{1,2}[ºª°]? ?[A-Z]?\b)?(?:${postTown})?`,
      0.88,
      'street with a number',
    ),
    rule(
      String.raw`(?:P\.? ?O\.? Box|Postfach|Apartado(?: de Correos)?|Boîte postale|B\.P\.) {0,2}\d{1,3}(?: ?\d{2,4})?(?:${usTail}|${postTown})?`,
      0.85,
      'post box',
    ),
  ],
  validate({ value }) {
    // A year or a count before a word that is also a kind of street.
    if (/^(?:19|20)\d\d (?!.*\d{4})/.test(value) && !/,/.test(value)) return 0.6;
    return undefined;
  },
  normalise: (value) => value.toLowerCase().replace(/[\s,.]+/g, ' '),
  context: [
    'address',
    'lives',
    'living at',
    'ship',
    'shipping',
    'deliver*',
    'street',
    'adresse',
    'anschrift',
    'wohnhaft',
    'wohnt',
    'domicile',
    'habite',
    'dirección',
    'domicilio',
    'indirizzo',
    'morada',
    'adres',
    'located at',
    'home',
    'residence',
    'headquarter*',
    'mail to',
    'bill to',
    'office',
  ],
  references: ['https://www.upu.int/en/postal-solutions/programmes-services/addressing-solutions'],
  examples: {
    match: [
      'ship to «742 Evergreen Terrace, Springfield, OR 97403»',
      'sie wohnt in der «Gartenstraße 12a, 50667 Köln» seit',
      'au «14 rue de la Paix, 75002 Paris» demain',
      'at «22 Baker Street» in May',
      'en «Calle de Alcalá, 45, 28014 Madrid» hoy',
    ],
    ignore: [
      ['take 2 steps this way to learn', 'no name of a street'],
      ['in 1999 we found a better way', 'a year'],
    ],
  },
});
