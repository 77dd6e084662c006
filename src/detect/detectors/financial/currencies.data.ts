/** Signs of currencies, with what is written right before some of them: `US$`, `R$`. */
export const currencySigns = String.raw`(?:(?:U\.?S|AUD?|CAD?|C|A|NZD?|HKD?|S|R|MX|NT|USD|U)\.?\s?)?[$＄]|[€£￡¥￥₹₩₽₺₫₴₦₱฿₪₡₵₸₮₾₭₲₿]`;

/** ISO 4217 and what is shortened like it; in capitals only, because some are words. */
export const currencyCodes = `
USD EUR GBP JPY CHF CNY RMB INR AUD CAD NZD SEK NOK DKK PLN CZK HUF RON BGN TRY RUB UAH ILS AED
SAR QAR KWD EGP ZAR NGN KES GHS MAD BRL MXN MXP ARS CLP COP PEN UYU KRW TWD NTD HKD SGD MYR THB IDR PHP VND
PKR BDT LKR ISK GEL KZT BTC ETH USDT MUSD MEUR TEUR KEUR`
  .trim()
  .replace(/\s+/g, '|');

/** Names of currencies as they stand behind a number, in scripts with blanks between words. */
export const currencyNames = [
  String.raw`d[oóô]l+[aá]r(?:s|es|i|en|ów|y|[ıiauydlnt]{1,6})?|euros?|eur|avro[a-zı]{0,5}|bucks|quid`,
  String.raw`(?:euro)?cent(?:s|imes?|avos?|esim[io]|en|er)?|céntimos?|cêntimos?|sent(?:'?[eiı]\p{Ll}{0,3})?|pfennig|öre|øre|grosz[ey]?|gr|pence|pen(?:ny|nies|ni)|peni(?:es|que|ques)|p`,
  String.raw`pounds?|pfund|libras?|livres?|sterlin[aege]\p{Ll}{0,3}|ponden?|fun(?:t|ty|tów)`,
  String.raw`yen(?:es|s)?|ienes?|iens?|yuans?|renminbi|rmb|won|rupees?|rupien?|rupias?|roupies?|rúpias?|rupie|rp|rs`,
  String.raw`francs?|francos?|fran(?:chi|co)|frank(?:en|[^\s\p{P}]{0,3})?|sfr|fr|marks?|marchi|mar[ck]os?|markka[a]?|schilling|gulden|guilders?|florin[es]?s?|fiorini`,
  String.raw`kron(?:or|a|er|en|e)|kr|korun[ay]?|coronas?|couronnes?|zł(?:ot(?:y|ych|e))?|zloty|kč|forint|lei|leva|lev|lir[ae]s?|lira\p{Ll}{0,4}|liretta`,
  String.raw`pesos?|reais|real|soles|rand|naira|baht|dong|đồng|đ|rupiah|ringgit|dinar[s]?|dirhams?|riyals?|rials?|shekels?|riel|lari|som|spänn|kwacha|birr|taka`,
  String.raw`рубл\p{L}{1,3}|руб|копе\p{L}{1,3}|доллар\p{L}{0,3}|евро|гривен|гривн\p{L}|тенге|ευρώ|δολάρια`,
].join('|');

/** The same in scripts without blanks, and in those whose letters a boundary does not know. */
export const gluedNames =
  '[美港日澳加欧台新韩]?[元圆圓円]|人民[币元]|[日英]?[镑鎊]|美分|[台港韩卢日]币|新台币|欧元|(?:瑞士)?法郎|[\\u30a0-\\u30ff\\u4e00-\\u9fff]{0,8}(?:ドル|フラン|ポンド)|ナイラ|ペソ|円|ユーロ|ポンド|ウォン|セント|フラン|元|달러|유로|엔|원|위안|센트|파운드|프랑|루피|마르크|डॉलर|यूरो|सेंट|येन|रुपय[ेा]|रुपए|पाउंड|फ़?्?रैंक|फ्रैंक|मार्क|पेनी|पेंस|फ़्रैंक|펜스|스위스 프랑|ரூ|เหรียญ|บาท|دولار|يورو|ريال|درهم|שקל|דולר';

/** How numbers go on in words: millions, thousands and how they are shortened. */
export const magnitudes =
  'thousand|million|billion|trillion|hundred|k|m|mm|mn|mio|mln|bn|bln|tn|tausend|tsd|millionen|milliarden?|mrd|mld|mille|millions|milliards?|mil(?:[ \\u00a0](?=mill))?|millones|millón|milh(?:ões|oes|ão|ao)|bilh(?:ões|ão)|mil[aà]|milion[ei]|miliard[oi]|duizend|miljoen|miljard|tusen|miljon(?:er)?|miljard(?:er)?|tysi[ąę]c[ey]?|tys|milion(?:y|ów)?|miliard(?:y|ów)?|bin|milyon|milyar|lakhs?|lacs?|crores?|тыс|тысяч[иа]?|млн|млрд|миллион\\p{L}{0,3}|миллиард\\p{L}{0,3}|मिलियन|बिलियन|ट्रिलियन|लाख|करोड़|हज़?ार|हजार';

/** Whole numbers in words that stand before the name of a currency. */
export const numberWords = [
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half|quarters?|dozen',
  'zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig|hundert|\\p{Ll}{3,20}(?:zig|hundert|zehn)',
  'deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|cinquante|soixante|cent',
  'un|una|une|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|cuarenta|cincuenta|cien|ciento|um|uma|dois|três|quatro|sete|oito|nove|dez|vinte|trinta|quarenta|cinquenta|cem',
  'due|tre|quattro|cinque|sei|sette|otto|nove|dieci|venti|trenta|quaranta|cinquanta|cento|twee|drie|vijf|zes|zeven|acht|negen|tien|twaalf|twintig|dertig|veertig|vijftig|honderd|een',
  'två|tre|fyra|fem|sex|sju|åtta|nio|tio|tjugo|hundra|tretton|bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz|on|yirmi|elli|yüz|एक|दो|तीन|चार|पांच|दस',
].join('|');

/** Lower-case beginnings of all of the above: without one of them a text holds no amount. */
export const currencyLiterals: readonly string[] = [
  ...new Set(
    `
$ ＄ € £ ￡ ¥ ￥ ₹ ₩ ₽ ₺ ₫ ₴ ₦ ₱ ฿ ₪ ₡ ₵ ₸ ₮ ₾ ₭ ₲ ₿ 元 圆 圓 円 币 镑 鎊 엔 원
dol dól döl doll dóll eur avro buck quid cent sent cént cênt pfennig öre øre gros pence penn peni
pound pfund libra livre sterl pond fun yen ien yuan renminbi rmb won rupee rupi roup rúpi rs. rp
fran fr. sfr mark march marc schill guld guild flor fior kron kr korun coron couron zł zlot kč forint lei
lir peso reais real soles rand naira baht dong đồng rupiah ringgit dinar dirham riyal rial shek riel
lari spänn рубл руб копе доллар евро гривн гривен тенге ευρώ δολάρια 人民 美分 法郎 ドル ユーロ ポンド ウォン
セント フラン ナイラ ペソ 달러 유로 위안 센트 파운드 프랑 루피 마르크 펜스 डॉलर यूरो सेंट येन रुपय रुपए पाउंड फ्रैंक
मार्क पेनी पेंस ரூ เหรียญ บาท دولار يورو ريال درهم שקל דולר ${currencyCodes.toLowerCase().replaceAll('|', ' ')}`
      .trim()
      .split(/\s+/),
  ),
];
