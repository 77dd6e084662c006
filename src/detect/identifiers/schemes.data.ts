/**
 * Identifiers of persons and accounts by country, one a line: country, kind, labels, shape,
 * checks, strength. `scheme.ts` says how a line is read. Sources: the issuing authorities' pages, the
 * OECD's list of tax identification numbers, the European Commission's TIN and VIES pages.
 */
export const schemeTable = String.raw`
ad;t;nrt, numero de registre tributari;[A-Z]\d{6}[A-Z]
ae;n;emirates id, emirates identity, eid, هوية الإمارات;784\d{12};luhn;.88
ao;n;bi, bilhete de identidade;\d{9}[A-Z]{2}\d{3}
ar;t;cuit, cuil;2[034567]\d{9};w5432765432J;2-8-1 .82
ar;b;cbu, cvu;\d{22};z71397131/a z0000000039713971397131/a
at;n;sozialversicherungsnummer, svnr, sv nummer, vsnr, vnr, versicherungsnummer;[1-9]\d{9};w3790584216D@3
at;t;abgabenkontonummer, steuernummer;\d{9};luhn
au;t;tfn, tax file number;\d{9};z14375869a/b
au;t;=;\d{8};za7846351/b
au;h;medicare;[2-6]\d{9}\d?;w13791379H
az;n;fin, pin, şəxsiyyət vəsiqəsi;[A-Z0-9]{7}
ba;n;jmbg, matični broj, emšo, матичен број;\d{13};w765432765432A dm0;.6
be;n;rijksregisternummer, numero national, registre national, nationaal nummer, national register number, national number, niss, insz, rrn, bis, nn;\d{11};belgian;2.2.2-3.2 .88
bg;n;egn, егн;\d{10};w2485a9736E ymd0m0.20.40
bg;n;lnch, лнч, pnf;\d{10};w197319731H
br;t;cpf;\d{11};wa98765432A wba98765432A;3.3.3-2 .88
br;n;pis, pasep, nis, nit, pis pasep;\d{11};w3298765432A
br;h;cns, cartão sus;[1-26-9]\d{14};zfedcba987654321/b
by;t;unp, унп, упн;\d{9};w71862753D
by;n;идентификационный номер, личный номер, identification number;\d{7}[ABCHKEM]\d{3}(?:PB|BA|BI)\d;icao;.85
ca;n;sin, social insurance, numero d'assurance sociale, nas, assurance sociale;[1-9]\d{8};luhn
ca;h;phn, personal health number, bc phn, care card;9\d{9};w02485a973C
ca;h;ohip, health card, ontario health;[1-9]\d{9}(?:[A-Z]{1,2})?;luhn10
ca;h;ramq, assurance maladie, nam;[A-Z]{4}\d{8};;.7
ch;n;ahv, avs, ahvn, navs, sozialversicherungsnummer, numero avs13, oasi, swiss social security;756\d{10};gs1;.88
cl;n;rut, run, rol unico tributario, rol unico nacional, cedula de identidad;(?:[1-4]?\d{7}[0-9K]);p9 w32765432K;2.3.3-1 .83
cl;n;=;\d{7}[0-9K];p9 w32765432K;1.3.3-1 .8
cn;n;身份证, 身份證, 公民身份, 居民身份, ric, resident identity card, resident id, chinese id;[1-9]\d{16}[0-9X];radix Ymd6;.9
cn;n;身份证, 身份證;[1-9]\d{14};ymd6
cu;n;carne de identidad, numero de identidad, ni, identidad permanente;\d{11};ymd0
cy;n;δελτιο ταυτοτητας, δελτιου ταυτοτητας;\d{6,10}
cz;n;rodne čislo, rc, birth number, rodne;\d{9,10};czech ymd0m0.20.50.70;6/4 .82
de;t;steuer id, idnr, steuerliche identifikationsnummer, steueridentifikationsnummer, tin, identifikationsnummer, personal tax;[1-9]\d{10};idnr
de;n;rentenversicherungsnummer, sozialversicherungsnummer, rvnr, svnr, sv nummer, vsnr, versicherungsnummer, pension insurance number;\d{8}[A-Z]\d{3};rvnr;.85
de;h;krankenversichertennummer, kvnr, versichertennummer, krankenversicherungsnummer, krankenkassennummer, gesundheitskarte;[A-Z]\d{9};kvnr
de;n;personalausweis, personalausweisnummer, ausweisnummer, aufenthaltstitel;[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{8}\d?D?;icao10
de;d;fuhrerschein, fuhrerscheinnummer;[A-Z0-9]{9}\d[A-Z0-9]
dk;n;cpr, personnummer;\d{10};dmy0d0.60
do;n;cedula, cedula de identidad;\d{11};luhn;3-7-1 .82
ec;n;cedula, cedula de identidad, ci, cedula de ciudadania;(?:[01]\d|2[0-4]|30)[0-5]\d{7};luhn
ec;t;ruc;(?:[01]\d|2[0-4]|30)[0-5]\d{7}\d{2}[1-9];luhn10
ee;n;isikukood, ik, estonian personal;[1-8]\d{10};t1234567891/3456789123 ymd1
eg;n;الرقم القومي, رقم قومي;[23]\d{13};ymd1
es;n;dni, documento nacional de identidad, dni nif;\d{8}[A-Z];dni;.77
es;n;nie, numero de identidad de extranjero, tarjeta de extranjero, tie;[XYZ]\d{7}[A-Z];nie;.85
es;t;nif, numero de identificacion fiscal;(?:ES)?(\d{8}[A-Z]);dni
es;t;=;(?:ES)?([XYZ]\d{7}[A-Z]);nie
es;t;=;(?:ES)?([KLM]\d{7}[A-Z])
es;n;numero de afiliacion, seguridad social, numero de seguridad social, nss, naf, nuss;\d{12};r10/97
es;n;=;\d{11}
es;b;ccc, codigo cuenta cliente, cuenta corriente, cuenta bancaria;\d{20};w485a9736N w000000000012485a9736N@9;4-4-2-10 .85
fi;n;hetu, henkilotunnus, personbeteckning, sotu, personal identity code;\d{6}[A-FU-Y]?\d{3}[0-9A-Z];hetu dmy0;6-4 .85
fi;n;=;\d{6}[A-F]\d{3}[0-9A-Z];hetu dmy0;.85
fo;n;p tal;\d{9};dmy0
fr;n;nir, securite sociale, numero de securite sociale, numero de secu, secu, insee, carte vitale, nss;[1-478]\d\d(?:0[1-9]|1[0-2]|[2-9]\d)(?:\d\d|2[AB])\d{6}\d\d;french;.86
fr;n;=;[1-478]\d\d(?:0[1-9]|1[0-2]|[2-9]\d)(?:\d\d|2[AB])\d{6}
fr;t;numero fiscal, spi, nif, numero d'identification fiscale;[0-3]\d{12};r10/511
fr;n;carte nationale d'identite, carte d'identite, cni;(?:\d{12}|[A-Z0-9]{9})
gb;n;national insurance, nino, nat ins, ni;[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]?;nino
gb;n;=;[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D];nino;.8
gb;h;nhs, hcn;\d{10};wa98765432C
gb;h;chi;\d{10};dmy0
gb;t;utr, unique taxpayer reference, self assessment;\d{10}K?;w06789a5432M@0
gb;n;upn, unique pupil number;[A-Z]\d{11}[0-9A-Z]
gb;d;driving licence, driver number, dvla, driving license;[A-Z9]{5}\d[0156]\d[0-3]\d\d[A-Z9]{2}[A-Z0-9]{3}(?:\d\d)?;;.85
gh;t;tin, ghana tin;[PCGQV]00\d{7}[0-9X]
gh;n;ghana card;GHA\d{10};;.85
gn;t;nifp;\d{9};luhn
gr;t;αφμ, afm;(?:EL|GR)?(\d{9});w379a5842E
gr;n;αμκα, amka;\d{11};luhn dmy0
gr;n;αδτ, ταυτοτητα, δελτιο ταυτοτητας, adt;[A-ZΑ-Ω]{1,2}\d{6}
gt;t;nit, numero de identificacion tributaria;\d{6,11}[0-9K];guatemala
hk;n;hkid, hong kong identity, hong kong id, hkic, 身份證, 身份证, identity card no;[A-Z]{1,2}\d{6}[0-9A];hkid;7(1 .85
hr;t;oib;(?:HR)?(\d{11});hybrid
hu;t;adoazonosito, adojel;8\d{9};w123456789D
hu;h;taj;\d{9};w37373737H
hu;n;szemelyi azonosito, szemelyi szam;[1-8]\d{10};ymd1
hu;n;szemelyi igazolvany, szemelyigazolvany;\d{6}[A-Z]{2}
id;n;nik, ktp, nomor ktp, e ktp;[1-9]\d{15};dmy6d0.40
id;t;npwp;\d{15,16};;2.3.3.1-3.3 .82
ie;n;pps, ppsn;\d{7}[A-W][A-IWT]?;pps
il;n;teudat zehut, תעודת זהות, ת ז, מספר זהות, mispar zehut, israeli id;\d{8,9};p9 luhn
in;n;aadhaar, aadhar, adhaar, adhar, uidai, आधार;[2-9]\d{11};verhoeff
in;n;vid, virtual id, aadhaar vid;[2-9]\d{15};verhoeff
in;t;pan, permanent account number;[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z];;.78
in;n;epic, voter id, voter card;[A-Z]{3}\d{7};luhnd
in;d;driving licence, driving license, dl;[A-Z]{2}\d{2}(?:19|20)\d{9}
ir;n;کد ملی, شماره ملی, melli;\d{10};wa98765432N
is;n;kennitala, kt, kennitolu;[0-7]\d[01]\d{6}[089];w32765432C
it;t;codice fiscale, cf, cod fisc, fiscal code;[A-Z]{6}[0-9L-NP-V]{2}[ABCDEHLMPRST][0-9L-NP-V]{2}[A-Z][0-9L-NP-V]{3}[A-Z];fiscale;.92
it;n;carta d'identita, carta identita, cie;(?:[A-Z]{2}\d{5}[A-Z]{2}|[A-Z]{2}\d{7})
jp;n;マイナンバー, 個人番号, my number, individual number;\d{12};w65432765432A
jp;n;在留カード;[A-Z]{2}\d{8}[A-Z]{2}
ke;t;kra pin, kra, pin, personal identification number;[AP]\d{9}[A-Z];;.76
kr;n;주민등록번호, 주민번호, 외국인등록번호, rrn, resident registration;\d{13};ymd0;6-7 .84
kz;n;иин, жсн, iin;\d{12};t123456789ab/3456789ab12 ymd0
lk;n;nic, national identity card;(?:\d{9}[VX]|\d{12})
lt;n;asmens kodas, asmens;[1-69]\d{10};t1234567891/3456789123
lu;n;matricule, numero de matricule, matricule nationale, numero d'identification national;(?:19|20)\d{11};Ymd0
lv;n;personas kods;\d{11};latvia;6-5 .7
md;n;idnp, cod personal, codul personal;[02]\d{12};w731731731731H
mt;n;identity card, karta tal identita;\d{3,7}[MGAPLHBZ]
mu;n;mauritian national, national identity card, nid;[A-Z]\d{12}[0-9A-Z];zedcba987654321/h
mx;n;curp;[A-Z][AEIOUX][A-Z]{2}\d{6}[HMX][A-Z]{5}[0-9A-Z]\d;curp;.92
mx;t;rfc;[A-ZÑ&]{4}\d{6}[A-Z0-9]{3};ymd4;.78
mx;b;clabe, clabe interbancaria;\d{18};w37137137137137137G
mx;h;nss, imss, numero de seguro social, numero de seguridad social;\d{11};luhn
mx;n;clave de elector, ine, ife;[A-Z]{6}\d{8}[HM]\d{3};;.82
my;n;nric, mykad, kad pengenalan, no kp, malaysian ic, ic;\d{12};ymd0;6-2-4 .76
nl;n;bsn, burgerservicenummer, sofinummer;\d{8,9};p9 z98765432a/b
nl;n;identiteitskaart, identiteitskaartnummer, documentnummer, id kaart;[A-NP-Z]{2}[A-NP-Z0-9]{6}\d
no;n;fodselsnummer, fnr, fødselsnummer, personnummer, fødselsnr;\d{11};w376189452C w5432765432C dmy0d0.40m0.40.80;6-5 .8
no;n;=;\d{11};w376189452C w5432765432C dmy0d0.40;.62
no;b;kontonr, kontonummer;\d{11};w5432765432C
nz;t;ird;\d{8,9};ird
nz;h;nhi, national health index;[A-HJ-NP-Z]{3}(?:\d{4}|\d{2}[A-HJ-NP-Z]{2})
nz;b;bank account, account number;\d{15,16};;2-4-7-2 .7
nz;b;=;\d{16};;2-4-7-3 .75
pe;t;ruc;1[0567]\d{9};w5432765432L
pk;n;cnic, nic, nicop, national identity card;[1-7]\d{12};;5-7-1 .78
pl;n;pesel;\d{11};w1379137913G ymd0m0.20.40.60.80
pl;n;dowod osobisty, dowodu osobistego, dowod, numer dowodu, nr dowodu;[A-Z]{3}\d{6};z731973173/a
pt;t;nif, numero de identificação fiscal, contribuinte, numero de contribuinte;(?:PT)?([1-4]\d{8});w98765432A
pt;n;cartão de cidadão, numero de cartão de cidadão, numero do cartão de cidadão, cc;\d{9}[A-Z0-9]{2}\d;luhn
py;t;ruc;\d{5,9};paraguay
ro;n;cnp, cod numeric personal;[1-9]\d{12};w279146358279Q ymd1;.6
ru;t;инн, inn;\d{12};w724a359468E w3724a359468E
ru;n;снилс, snils, номер снилс;\d{11};snils;3-3-3 2 .85
ru;p;паспорт, паспорта, серия и номер, серия, номер паспорта;\d{10}
sa;n;iqama, رقم الهوية, هوية, إقامة, الإقامة, saudi id, saudi national id;[12]\d{9};luhn
se;n;personnummer, pnr, person nr, samordningsnummer, personal identity number, swedish personal;(?:\d\d)?\d{6}[+]?\d{4};luhnt
se;n;=;(?:19|20)\d{10};luhnt Ymd0d0.60;8-4 .8
se;n;=;\d{10};luhnt ymd0d0.60;6-4 .75
sg;n;nric, fin, nric fin, singapore ic, ic number;[STFGM]\d{7}[A-Z];fin;.82
sv;t;nit, numero de identificacion tributaria;\d{14};;4-6-3-1 .8
sv;n;dui, documento unico de identidad;\d{9};;8-1 .5
th;n;บัตรประชาชน, thai id, thai national id, thai identity, เลขประจำตัว, pin, moa, memorandum of association, thai taxpayer;\d{13};wdcba98765432L;1-4-5-2-1 .84
tr;n;tc kimlik, tckn, kimlik no, kimlik numarası, tc;[1-9]\d{10};kimlik
tw;n;身分證, roc id, taiwan id;[A-Z][1289]\d{8};taiwan;.8
ua;t;рнокпп, rnokpp, іпн, рнтрк, rntrc, инн, ипн;\d{10};wa57946a57E
ua;p;паспорт, паспорту, серія;(?:[A-ZА-ЯІЇЄ]{2}\d{6}|\d{9})
us;s;ssn, ssns, ss#, social security, soc sec, social, ss number, ss no, seguro social, us ssn, numero de seguro social, w2, last4ssn;(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}
us;s;=;(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4};;3-2-4 .62
us;t;itin, individual taxpayer identification number;9\d{2}(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])\d{4}
us;h;medicare, medicare beneficiary identifier, mbi;[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d[AC-HJKMNP-RT-Y]{2}\d{2};;.82
us;h;medicare, hicn;\d{9}[A-Z]\d?
us;n;alien number, a number, uscis;A?\d{8,9}
us;r;routing, aba, rtn, aba routing, routing transit, ach routing;(?:0\d|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)\d{7};z371371371/a
uy;n;ci, cedula, cedula de identidad, documento de identidad;\d{7,8};p8 w2987634G;1.3.3-1 .75
uz;n;pinfl, жшшир, jshshir, пинфл;[1-6]\d{13};dmy1
ve;t;rif;[VEJPG]\d{8,9};rif;1-8-1 .8
ve;n;cedula de identidad, ci, cedula;[VE]\d{6,8}
za;n;south african id, id number, sa id, rsa id, identity number, identity document number;\d{10}[01]\d\d;luhn ymd0;.72
za;t;tax reference, income tax reference, sars;[01239]\d{9};luhn
au;r;bsb;\d{6}
gb;r;sort code;\d{6}
in;r;ifsc;[A-Z]{4}0[A-Z0-9]{6}
ca;r;transit number, institution number, transit no;\d{5}(?:\d{3})?
de;r;blz, bankleitzahl;\d{8}
xx;p;passport, reisepass, reisepassnummer, passnummer, passeport, numero de passeport, pasaporte, passaporto, paspoort, passaporte, paszport, paszportu, útlevél, passi, pass nr, cestovní pas, pasaport, διαβατηριο, паспорт, загранпаспорт, جواز, جواز السفر, דרכון, 护照, 護照, パスポート, 旅券, 여권, หนังสือเดินทาง, hộ chiếu, pas, pasu, pasport;(?:[A-Z]{1,3}\d{5,8}[A-Z]?|(?=(?:\D*\d){2})[A-Z0-9]{8,9})
`;

/**
 * Labels that name a kind but no country. A value beside one needs only the look of an identifier.
 * With a tilde they name other things as often, and are a hint only.
 * Those after the dash name what the other table holds: they hide the shorter labels within them.
 */
export const genericTable = String.raw`
n;national id, national identity, national identification, national insurance id, id card, personal id, personal identity, personal identification, personal code, personal number, identity document, identification number, identification no, citizen id, citizen number, citizen identification, citizenship id, civil id, civil number, civil registration, government id, gov id, resident id, residence permit, residence card, resident card, resident number, social security id, social security code, social number, social insurance, insured number, birth number, population register, voter id, voter number, electoral, id number, id no, id nr, foreigner id, foreigner number, identity, ausweis, identitätsnummer, numero d'identite, piece d'identite, documento de identidad, documento identidad, numero de identidad, cedula, documento, document number, identificación, identificacion personal, numero de documento, documento d'identita, identidade, documento de identidade, identiteitsnummer, numer identyfikacyjny, dokument tożsamości, személyi, henkilökortti, kimlik, 身份, 证件号码, 證件號碼, 신분증, 身分証, บัตร, رقم الهوية, רישיון, nid, numri personal, dni, documento nacional de identidad, identiteitskaart, carte d'identite, eid, ci, cedula de identidad, rg, registro geral, titulo de eleitor, cedula de ciudadania, cc, cedula de extranjeria, tarjeta de identidad, cedula de persona fisica, cpf, cedula fisica, dimex, cedula de residencia, cr, občansky průkaz, občiansky preukaz, op, numero d'identification national, nin, soporte, numero de soporte, idesp, cui, dpi, codigo unico de identificacion, identidad, uan, pf number, epf, ration card, 住民票コード, 基礎年金番号, cin, cine, carte nationale, nimc, onderwijsnummer, citizenship number, nagarikta, cedula de identidad personal, ce, carne de extranjeria, sss, umid, crn, philsys, psn, pcn, pag ibig, hdmf, prawa wykonywania zawodu, pwz, bilhete de identidade, bi, numero de identificação civil, niss, segurança social, numero da segurança social, carte de identitate, seria, buletin, بطاقة التعريف, cccd, cmnd, căn cước, căn cước công dân, chứng minh nhân dân, số cccd, số cmnd
t;tax id, tax identification, tax identifier, tax number, tax no, tax code, taxpayer identification, taxpayer, tin, fiscal code, fiscal number, fiscal id, fiscal identification, tax file, tax reference, tax ref, personal tax, steuer, steuernr, steuerliche, numero fiscal, identifiant fiscal, numero fiscale, codigo fiscal, identificacion fiscal, identificacion tributaria, registro tributario, numero tributario, identificação fiscal, fiscaal nummer, numer podatkowy, identyfikacji podatkowej, vergi, skattenummer, veronumero, adószám, 税号, 納税, ИНН, nif, voen, steuernummer, st nr, german tax number, numero d'identification fiscale, nis, lhdn, nombor cukai, nuit, ntn, national tax number, atin, adoption taxpayer, ptin, preparer tax
b;bank account, account number, account no, account nr, acct, checking account, savings account, a c no, a c number, kontonummer, konto, kto, bankverbindung, numero de compte, compte bancaire, n° de compte, numero de cuenta, cuenta bancaria, cuenta corriente, numero conto, conto corrente, c c bancario, numero da conta, conta bancaria, conta corrente, rekeningnummer, bankrekening, rekening, numer konta, numer rachunku, konto bankowe, čislo učtu, bankkonto, tilinumero, 口座番号, 银行账号, 账号, 계좌번호, номер счета, расчетный счет, р с, bvn, nuban, nib, sort code account, učet, nrb, nr konta, rachunek bankowy
h;insurance number, insurance id, insurance no, insurance policy, policy number, health insurance, health plan, health card, health number, health id, medical insurance, member id, member number, subscriber id, subscriber number, group number, beneficiary number, beneficiary id, medicaid, versicherungsnummer, versicherten, krankenversicherung, assurance maladie, numero de poliza, numero di polizza, tessera sanitaria, tarjeta sanitaria, verzekeringsnummer, ubezpieczenia, 保険証, 被保険者, 医保, abha, philhealth, numero de utente, utente, sns, омс, полис омс, полис
d;driver license, driver licence, drivers license, drivers licence, driving license, driving licence, driving permit, driver id, dln, dl, permis de conduire, numero de permis, licencia de conducir, licencia de conduccion, permiso de conducir, carnet de conducir, patente, patente di guida, carta de condução, rijbewijs, führerschein, prawo jazdy, prawa jazdy, körkort, kørekort, førerkort, ajokortti, řidičský průkaz, vodičský preukaz, jogosítvány, permis auto, sürücü belgesi, ehliyet, водительское, водительские права, 驾驶证, 驾照, 駕照, 運転免許, 免許証, 운전면허, ใบขับขี่, sim number, cnh, carteira de habilitação, carteira nacional de habilitação, habilitação, permis, 運転免許証, 면허번호, водительское удостоверение, ву
d~;license number, licence number
-;cedula de persona juridica, cedula juridica, corporate identity, corporate identity number, employer id number, federal tax id, ič dph, matricule fiscal, matricule fiscale, sales tax number, unified social credit, ust idnr, vergi kimlik, vergi no, vergi numarası
`;

/** Names of numbers that are nobody's: what stands right after one is left alone. */
export const lookalikes =
  'isbn, issn, ismn, isan, isrc, isni, isil, iswc, doi, orcid, cusip, cfi, figi, isin, sedol, wkn, valoren, ticker, wertpapierkennnummer, wertpapier, securities, security identifier, financial instrument, stock exchange, book number, serial number, ean, gtin, upc, barcode, gs1, sscc, gln, sku, asin, mpn, plu, hs code, tariff, iso 6346, container, grid, release identifier, imo number, mmsi, cas, casrn, ec number, part number, item number, artikelnummer, model, version, build, revision, commit, hash, checksum, md5, sha, uuid, guid, timestamp, unix time, tracking, shipment, parcel, waybill, awb, order, bestellnummer, bestellung, commande, pedido, ordine, bestelling, zamówienie, purchase order, invoice, rechnung, facture, factura, fattura, ticket, case number, reference number, ref no, referenz, issue, incident, booking, reservation, transaction, lot, batch, patent, serial, seriennummer, firmware, product code, product key, product number, postal code, postcode, zip, library, audiovisual, sound recording, classification, nace, naics, price, amount, total, population, port, pid, error code, status code, process id, session';
