/**
 * What the words of postal addresses are for, by what they do in an address; lower case, without the
 * dot of an abbreviation. From the addressing systems that the Universal Postal Union describes
 * country by country, and from USPS Publication 28 (suffixes, units, directions, states).
 */
export const addressWords = {
  /** After a name that follows the house number: 12 Oak Street. */
  streetAfter: `street st str ave crt avenue av road rd boulevard blvd lane ln drive dr terrace terr
 parkway pkwy pky highway hwy crescent cres mews gdns turnpike tpke expressway expy expwy
 freeway fwy alley aly bypass byp causeway cswy esplanade pde circuit cct broadway trl cir ct pl
 sq plz marg gali calle camino`,
  /** The same, though they mean much else. */
  streetAfterToo: `court place square circle way trail pike close gardens row walk loop plaza run path
 cove cv point pt ridge rdg view vw crossing xing bend landing lndg creek hollow hill hills park
 promenade quay wharf parade green grove grv heights hts manor mnr glen commons route rte center
 centre rise chase drove bridge estate arcade mall garden field fields village
 crest oval vale ter station forge ville port ports motorway throughway trafficway key keys brook brooks mill mills lodge stream skyway summit river ranch prairie plain plains pine mountain mount light lake lakes inlet haven harbor harbour gateway fort fork forks ford flat flats ferry falls divide dale curve corner cliff camp burg branch bottom bluff beach bayou union tunnel track forest glen brae common nagar colony chowk vihar bagh path chase end gate 
 island junction meadow meadows orchard pass shore springs valley `,
  /** Before the name: rue de la Paix, ul. Długa, Jl. Merdeka, ул. Ленина. */
  streetBefore: `rue avenue av ave bd bld boulevard place chemin impasse allée allées quai cours route
 passage square voie faubourg montée rond-point calle c/ cl avda avd avenida
 plaza pza plza paseo camino carretera ctra ronda travesía callejón carrera cra kra cr diagonal
 transversal jirón jr pasaje pje calz calzada privada  
 carrer passeig plaça avinguda praza rua travessa tv praça largo alameda estrada rodovia
 rod beco ladeira via viale piazza corso vicolo piazzale lungomare strada
 bulevardul calea șoseaua aleea piața ul ulica ulice al aleja aleje pl plac os osiedle
 náměstí nám námestie třída tř trg put ulitsa prospekt prosp ploshchad bulvar
 vul vulytsia jl jalan jln gang lebuh đường phố ngõ
 rruga rr bulevardi sheshi triq bóthar ulitsa leoforos 
 straße strasse str улица ул просп проспект пр-т пр-кт пр переулок пер бульвар бул б-р
 площадь пл шоссе ш набережная наб вулиця вул вул булевар булевард
 трг οδός λεωφόρος λεωφ λεωφ πλατεία شارع طريق ميدان نهج زنقة خیابان کوچه بلوار سڑک רחוב רח שדרות שד
 דרך סמטת כביש गली `,
  /** After the name, with the house number after them: Kossuth utca 12, Atatürk Cad. No: 5. */
  streetThen: `utca út útja tér tere körút krt köz sor rakpart cadde caddesi cad cd sokak sokağı sok sk
 bulvarı meydanı straße strasse str weg platz allee gasse ring damm ufer chaussee straat laan plein
 gracht kade gata gatan gatu vägen väg vej gade vei veien veg allé iela bulvāris gatvė prospektas pr
 alėja tänav tn puiestee pst mnt maantee tee katu tie kuja cesta ulica ulice ulitsa улица проспект
 переулок бульвар шоссе набережная вулиця вул проспект көшесі даңғылы гудамж küçəsi prospekti
 koʻchasi ko'chasi kalea ქუჩა ქ გამზირი փողոց փող պողոտա пот put трг улица मार्ग रोड सड़क সড়ক রোড
 சாலை தெரு రోడ్ రోడ్డు ರಸ್ತೆ റോഡ് මාවත පාර လမ်း መንገድ avenija trg nám náměstí námestie`,
  /** Parts of a house, and other places with a number. */
  unit: `apt apartment appartment suite ste unit floor fl flr room rm bldg building bld flat lot 
 condo penthouse ph level office apto apartamento depto dpto departamento piso
 puerta blq interior int local étage etage bâtiment bât
 appt appartement porte cedex wohnung whg og eg piano interno
 кв квартира корп корпус оф офис этаж д дом буд бл вх ет ап стр литер byt   
 kat daire blok kapı emelet tầng phòng    
 block sector plot villa tower house wing rt rw manzana mz lote ext num`,
  /** Numbers of a house are marked by them: No: 5, n° 5, nr 5. */
  mark: `no n n° nº № nr núm num número numéro numero číslo č nº. br č.p αρ רמ number `,
  direction: `n s e w ne nw se sw north south east west northeast northwest southeast southwest so nord
 sud este oeste norte sur nte pte ote ost süd`,
  particle: `de del la las los le les el da do dos das di della delle dei degli du des of the am an der
 die den dem zur zum im in auf y e i van ten ter op aan het til på ved na pod nad sur sous lès und
 et von vom zu bei al st saint st- são san santa`,
  /** Beginnings of sentences and names of months, which have numbers beside them as well. */
  never: `january february march april may june july august september october november december jan feb
 mar apr jun jul aug sep sept oct nov dec januar februar märz mai juni juli oktober dezember janvier
 février mars avril juin juillet août septembre octobre novembre décembre enero febrero marzo abril
 mayo junio julio agosto septiembre octubre noviembre diciembre gennaio febbraio aprile maggio giugno
 luglio settembre ottobre dicembre janeiro fevereiro março maio junho julho setembro outubro novembro
 dezembro mei maart augustus monday tuesday wednesday thursday friday saturday sunday mon tue wed thu
 fri sat sun chapter section table figure fig page version step day days week weeks year years month
 hour hours minute minutes question answer example part grade class score windows python java iphone
 ios android and or but if when while since until about from to at on by with for was were is are has
 have had will would can could that this these those it he she they we you i my his her their our
 then than more less over under after before during between only just people percent million billion
 thousand dollars euros years' times points kg km cm mm gb mb tb ms pm am utc gmt est pst cst bc ad
 ce game season volume vol issue episode level type line item items number total best first
 new year's not error port a p.m a.m`,
  /** States, provinces and territories with their codes: US, Canada, Australia. */
  state: `al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny
 nc nd oh ok or pa pr ri sc sd tn tx ut vt va wa wv wi wy dc ap ae aa gu vi as mp ab bc mb nb nl ns nt
 nu on pe qc sk yt nsw vic qld tas act alabama alaska arizona arkansas california colorado connecticut
 delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland
 massachusetts michigan minnesota mississippi missouri montana nebraska nevada hampshire jersey mexico
 york carolina dakota ohio oklahoma oregon pennsylvania island tennessee texas utah vermont virginia
 washington wisconsin wyoming ontario quebec québec manitoba saskatchewan alberta columbia scotia
 brunswick victoria queensland tasmania`,
  /** Roads that have a number or a letter for a name: State Highway 70, Avenue H. */
  numbered: `highway hwy route rte rt road rd avenue ave av street i interstate us u.s sr cr fm county state
 street co-rd sh calle`,
  /** Where post boxes begin. */
  box: `po p.o p post gpo locked private postfach postbus postboks postbox apartado apdo casilla boîte bp
 b.p caixa c.p cp casella poštanski p.p poštový skrytka skr a.d psc cmr а/я а/с п/я пощенска τ.θ
 صندوق ص ص.ب ת.ד ตู้ hộp kotak`,
  ordinal: `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth ground
 lower upper main `,
} as const;

/**
 * Endings of street names that are one word with them, in the Germanic, Nordic, Baltic and Finnic
 * languages. `sure`: seldom the end of anything else.
 */
export const streetEndings = {
  sure: `straße strasse str gasse allee platz damm ufer chaussee straat laan plein gracht kade singel
 gatan vägen gade gata veien vegen gränd torget gatu katu kuja iela stræti vegur braut stråket
 utca gasse steig stieg promenade burgwal tänav puiestee laan stien stræde backen weg vej veien polku väylä vænget vangen határút lakótelep`,
  unsure: `ring markt hof tie väg dijk park tee tn allé allé polku raitti hof berg graben
 pfad plads torv kai wall dreef steeg steenweg lei hout`,
} as const;

/** Boxes at a post office; a number follows. */
export const postBoxes = String.raw`p\.? ?o\.? ?box|post ?office box|gpo box|(?:locked|private|po|p\.?o\.?) ?bag|postfach|postbus|postboks|postbox|apartado(?: de correos| postal)?|apdo\.?|casilla(?: de correo)?|boîte postale|b\.?p\.?|caixa postal|casella postale|c\.?p\.?|poštanski pretinac|p\.p\.|poštový priečinok|skr(?:ytka|\.)? poczt(?:owa|\.)|pašto dėžutė|a\.?d\.?|psc|cmr|а\/я|а\/с|п\/я|пощенска кутия|τ\.θ\.|صندوق بريد|ص\.? ?ب\.?|ת\.?ד\.?|ตู้ ปณ\.?|hộp thư|kotak pos`;
