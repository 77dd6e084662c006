/**
 * Identifiers of persons, companies and things by country, one a line: name, kind, labels, shape,
 * checks, strength. `scheme.ts` says how a line is read. Sources: the issuing authorities' pages, the
 * OECD's list of tax identification numbers, the European Commission's TIN and VIES pages.
 */
export const schemeTable = String.raw`
ad;t;nrt, numero de registre tributari;[A-Z]\d{6}[A-Z]
ae;n;emirates id, emirates identity, eid, هوية الإمارات;784\d{12};luhn;.88
al;c;nipt, nuis;[A-M]\d{8}[A-Z]
ao;n;bi, bilhete de identidade;\d{9}[A-Z]{2}\d{3}
ar;t;cuit, cuil;2[034567]\d{9};w5432765432J;2-8-1 .82
ar;c;=;(?:3[034]|5[015])\d{9};w5432765432J;2-8-1 .8
ar;b;cbu, cvu;\d{22};cbu
at;n;sozialversicherungsnummer, svnr, sv nummer, vsnr, vnr, versicherungsnummer;[1-9]\d{9};austrian
at;v;uid, ust id, ust idnr;(?:AT)?U(\d{8});austria
at;v;vat;ATU(\d{8});austria;.8
at;t;abgabenkontonummer, steuernummer;\d{9};luhn
at;c;firmenbuchnummer, fn;(?:FN)?\d{5,6}[A-Z]
au;c;abn, business number;\d{11};abn
au;c;acn, arbn, company number;\d{9};w87654321G
au;t;tfn, tax file number;\d{9};z14375869a/b
au;t;=;\d{8};za7846351/b
au;h;medicare;[2-6]\d{9}\d?;w13791379H
az;n;fin, pin, şəxsiyyət vəsiqəsi;[A-Z0-9]{7}
ba;n;jmbg, matični broj, emšo, матичен број;\d{13};w765432765432A dm0;.6
be;n;rijksregisternummer, numero national, registre national, nationaal nummer, national register number, national number, niss, insz, rrn, bis, nn;\d{11};belgian;2.2.2-3.2 .88
be;c;ondernemingsnummer, kbo, bce, numero d'entreprise, enterprise number, btw, tva, numero de tva, unternehmensnummer;(?:BE)?([01]?\d{9});p10 belgianfirm;4.3.3 .75
bg;n;egn, егн;\d{10};w2485a9736E ymd0m0.20.40
bg;n;lnch, лнч, pnf;\d{10};bulgaria
bg;c;eik, еик, булстат, bulstat, uic;\d{9}(?:\d{4})?;bulstat
bg;v;ддс, vat;BG\d{9,10}
br;t;cpf;\d{11};wa98765432A wba98765432A;3.3.3-2 .88
br;c;cnpj;[0-9A-Z]{12}\d{2};cnpj;2.3.3/4-2 .85
br;n;pis, pasep, nis, nit, pis pasep;\d{11};w3298765432A
br;h;cns, cartão sus;[1-26-9]\d{14};zfedcba987654321/b
by;t;unp, унп, упн;\d{9};belarus
by;n;идентификационный номер, личный номер, identification number;\d{7}[ABCHKEM]\d{3}(?:PB|BA|BI)\d;icao;.85
ca;n;sin, social insurance, numero d'assurance sociale, nas, assurance sociale;[1-9]\d{8};luhn
ca;c;bn, business number, gst, hst, gst hst, tps, tvh, cra business;(\d{9})(?:R[A-Z]\d{4})?;luhn
ca;c;=;(\d{9})R[CTPMRZ]\d{4};luhn;.8
ca;h;phn, personal health number, bc phn, care card;9\d{9};w02485a973C
ca;h;ohip, health card, ontario health;[1-9]\d{9}(?:[A-Z]{1,2})?;luhn10
ca;h;ramq, assurance maladie, nam;[A-Z]{4}\d{8};;.7
ch;n;ahv, avs, ahvn, navs, sozialversicherungsnummer, numero avs13, oasi, swiss social security;756\d{10};gs1;.88
ch;c;uid, ide, idi, mwst, tva, iva, vat;CHE(\d{9})(?:MWST|TVA|IVA|TPV|VAT|HR|RC)?;w54327654C;.85
cl;n;rut, run, rol unico tributario, rol unico nacional, cedula de identidad;(?:[1-4]?\d{7}[0-9K]);p9 w32765432K;2.3.3-1 .83
cl;n;=;\d{7}[0-9K];p9 w32765432K;1.3.3-1 .8
cl;c;rut, rol unico tributario;[5-9]\d{7}[0-9K];w32765432K;2.3.3-1 .75
cn;n;身份证, 身份證, 公民身份, 居民身份, ric, resident identity card, resident id, chinese id;[1-9]\d{16}[0-9X];radix Ymd6;.9
cn;n;身份证, 身份證;[1-9]\d{14};ymd6
cn;c;统一社会信用代码, 信用代码, 税号, uscc, unified social credit;[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10};uscc;.7
co;c;nit, numero de identificacion tributaria;\d{7,15};nit;3.3.3-1 .75
cu;n;carne de identidad, numero de identidad, ni, identidad permanente;\d{11};ymd0
cy;v;φπα, tic, vat, cypriot;(?:CY)?([013459]\d{7}[A-Z]);cyprus
cy;n;δελτιο ταυτοτητας, δελτιου ταυτοτητας;\d{6,10}
cz;n;rodne čislo, rc, birth number, rodne;\d{9,10};czech ymd0m0.20.50.70;6/4 .82
cz;c;ičo, ič;\d{8};w8765432L
de;t;steuer id, idnr, steuerliche identifikationsnummer, steueridentifikationsnummer, tin, identifikationsnummer, personal tax;[1-9]\d{10};idnr
de;n;rentenversicherungsnummer, sozialversicherungsnummer, rvnr, svnr, sv nummer, vsnr, versicherungsnummer, pension insurance number;\d{8}[A-Z]\d{3};rvnr;.85
de;h;krankenversichertennummer, kvnr, versichertennummer, krankenversicherungsnummer, krankenkassennummer, gesundheitskarte;[A-Z]\d{9};kvnr
de;n;personalausweis, personalausweisnummer, ausweisnummer, aufenthaltstitel;[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{8}\d?D?;icao10
de;v;ust idnr, ust id;(?:DE)?(\d{9});hybrid
de;v;vat;DE(\d{9});hybrid
de;c;handelsregister, handelsregisternummer, hrb, hra, amtsgericht, registergericht;(?:HRA|HRB|GNR|PR|VR)?\d{3,6}[A-Z]{0,2}
de;d;fuhrerschein, fuhrerscheinnummer;[A-Z0-9]{9}\d[A-Z0-9]
dk;n;cpr, personnummer;\d{10};dmy0d0.60
dk;c;cvr, moms, se nummer, momsnummer;(?:DK)?(\d{8});z27654321/b
do;n;cedula, cedula de identidad;\d{11};luhn;3-7-1 .82
do;c;rnc;\d{9};w79865432M
ec;n;cedula, cedula de identidad, ci, cedula de ciudadania;(?:[01]\d|2[0-4]|30)[0-5]\d{7};luhn
ec;c;ruc;(?:[01]\d|2[0-4]|30)[69]\d{10};ecuador
ec;t;=;(?:[01]\d|2[0-4]|30)[0-5]\d{7}\d{2}[1-9];luhn10
ee;n;isikukood, ik, estonian personal;[1-8]\d{10};baltic ymd1
ee;v;kmkr, kaibemaksukohustuslase number;(?:EE)?(\d{9});w37137137G
ee;c;registrikood;[1-9]\d{7};registry
eg;n;الرقم القومي, رقم قومي;[23]\d{13};ymd1
es;n;dni, documento nacional de identidad, dni nif;\d{8}[A-Z];dni;.77
es;n;nie, numero de identidad de extranjero, tarjeta de extranjero, tie;[XYZ]\d{7}[A-Z];nie;.85
es;t;nif, numero de identificacion fiscal;(?:ES)?(\d{8}[A-Z]);dni
es;t;=;(?:ES)?([XYZ]\d{7}[A-Z]);nie
es;t;=;(?:ES)?([KLM]\d{7}[A-Z])
es;c;cif, nif, numero de identificacion fiscal;(?:ES)?([ABCDEFGHJNPQRSUVW]\d{7}[A-J0-9]);cif
es;n;numero de afiliacion, seguridad social, numero de seguridad social, nss, naf, nuss;\d{12};ess
es;n;=;\d{11}
es;b;ccc, codigo cuenta cliente, cuenta corriente, cuenta bancaria;\d{20};ccc;4-4-2-10 .85
fi;n;hetu, henkilotunnus, personbeteckning, sotu, personal identity code;\d{6}[A-FU-Y]?\d{3}[0-9A-Z];hetu dmy0;6-4 .85
fi;n;=;\d{6}[A-F]\d{3}[0-9A-Z];hetu dmy0;.85
fi;c;y tunnus, fo nummer, business id;\d{7,8};p8 w79a5842C;7-1 .6
fi;v;alv;(?:FI)?(\d{8});w79a5842C
fo;n;p tal;\d{9};dmy0
fr;n;nir, securite sociale, numero de securite sociale, numero de secu, secu, insee, carte vitale, nss;[1-478]\d\d(?:0[1-9]|1[0-2]|[2-9]\d)(?:\d\d|2[AB])\d{6}\d\d;french;.86
fr;n;=;[1-478]\d\d(?:0[1-9]|1[0-2]|[2-9]\d)(?:\d\d|2[AB])\d{6}
fr;t;numero fiscal, spi, nif, numero d'identification fiscale;[0-3]\d{12};spi
fr;c;siren, rcs;\d{9};luhn
fr;c;siret;\d{14};luhn
fr;v;tva, numero de tva;(?:FR)?([0-9A-HJ-NP-Z]{2}\d{9});tva
fr;v;vat;FR([0-9A-HJ-NP-Z]{2}\d{9});tva;.7
fr;n;carte nationale d'identite, carte d'identite, cni;(?:\d{12}|[A-Z0-9]{9})
gb;n;national insurance, nino, nat ins, ni;[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]?;nino
gb;n;=;[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D];nino;.8
gb;h;nhs, hcn;\d{10};wa98765432C
gb;h;chi;\d{10};dmy0
gb;t;utr, unique taxpayer reference, self assessment;\d{10}K?;utr
gb;v;vat;(?:GB|XI)?(\d{9})(?:\d{3})?;britishvat
gb;c;company number, company registration number, crn, company no, registered number;(?:[A-Z]{2}\d{6}|\d{8})
gb;n;upn, unique pupil number;[A-Z]\d{11}[0-9A-Z]
gb;d;driving licence, driver number, dvla, driving license;[A-Z9]{5}\d[0156]\d[0-3]\d\d[A-Z9]{2}[A-Z0-9]{3}(?:\d\d)?;;.85
gh;t;tin, ghana tin;[PCGQV]00\d{7}[0-9X]
gh;n;ghana card;GHA\d{10};;.85
gn;t;nifp;\d{9};luhn
gr;t;αφμ, afm;(?:EL|GR)?(\d{9});greek
gr;n;αμκα, amka;\d{11};luhn dmy0
gr;n;αδτ, ταυτοτητα, δελτιο ταυτοτητας, adt;[A-ZΑ-Ω]{1,2}\d{6}
gt;t;nit, numero de identificacion tributaria;\d{6,11}[0-9K];guatemala
hk;n;hkid, hong kong identity, hong kong id, hkic, 身份證, 身份证, identity card no;[A-Z]{1,2}\d{6}[0-9A];hkid;7(1 .85
hr;t;oib;(?:HR)?(\d{11});hybrid
hu;c;adoszam;(?:HU)?(\d{8})(?:[1-5]\d{2})?;w9731973G
hu;t;adoazonosito, adojel;8\d{9};w123456789D
hu;h;taj;\d{9};w37373737H
hu;n;szemelyi azonosito, szemelyi szam;[1-8]\d{10};ymd1
hu;n;szemelyi igazolvany, szemelyigazolvany;\d{6}[A-Z]{2}
id;n;nik, ktp, nomor ktp, e ktp;[1-9]\d{15};dmy6d0.40
id;t;npwp;\d{15,16};;2.3.3.1-3.3 .82
ie;n;pps, ppsn;\d{7}[A-W][A-IWT]?;pps
ie;v;vat;(?:IE)(\d[0-9A-Z+*]\d{5}[A-W][A-I]?)
ie;v;irish vat;(?:IE)?(\d{7}[A-W][A-I]?);pps
il;n;teudat zehut, תעודת זהות, ת ז, מספר זהות, mispar zehut, israeli id;\d{8,9};p9 luhn
il;c;ח פ, hp;5\d{8};luhn
in;n;aadhaar, aadhar, adhaar, adhar, uidai, आधार;[2-9]\d{11};verhoeff
in;n;vid, virtual id, aadhaar vid;[2-9]\d{15};verhoeff
in;t;pan, permanent account number;[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z];;.78
in;c;gstin, gst;\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[0-9A-Z];luhn36;.88
in;n;epic, voter id, voter card;[A-Z]{3}\d{7};luhnd
in;c;cin, corporate identity number;[LU]\d{5}[A-Z]{2}\d{4}[A-Z]{3}\d{6};;.8
in;d;driving licence, driving license, dl;[A-Z]{2}\d{2}(?:19|20)\d{9}
ir;n;کد ملی, شماره ملی, melli;\d{10};melli
is;n;kennitala, kt, kennitolu;[0-7]\d[01]\d{6}[089];w32765432C
it;t;codice fiscale, cf, cod fisc, fiscal code;[A-Z]{6}[0-9L-NP-V]{2}[ABCDEHLMPRST][0-9L-NP-V]{2}[A-Z][0-9L-NP-V]{3}[A-Z];fiscale;.92
it;v;partita iva, p.iva, iva;(?:IT)?(\d{11});luhn
it;n;carta d'identita, carta identita, cie;(?:[A-Z]{2}\d{5}[A-Z]{2}|[A-Z]{2}\d{7})
jp;n;マイナンバー, 個人番号, my number, individual number;\d{12};w65432765432A
jp;c;法人番号, corporate number;[1-9]\d{12};corporate
jp;n;在留カード;[A-Z]{2}\d{8}[A-Z]{2}
jp;c;インボイス, 登録番号;T(\d{13});corporate;.75
ke;t;kra pin, kra, pin, personal identification number;[AP]\d{9}[A-Z];;.76
kr;n;주민등록번호, 주민번호, 외국인등록번호, rrn, resident registration;\d{13};ymd0;6-7 .84
kr;c;사업자등록번호, 사업자번호, brn, business registration number;\d{10};koreanfirm;3-2-5 .76
kz;n;иин, жсн, iin;\d{12};kazakh ymd0
kz;c;бин, бсн, bin;\d{12};kazakh
lk;n;nic, national identity card;(?:\d{9}[VX]|\d{12})
lt;n;asmens kodas, asmens;[1-69]\d{10};baltic
lt;v;pvm, pvm mokėtojo;(?:LT)?(\d{9}|\d{12});litva
lu;v;tva;(?:LU)?(\d{8});luxembourg
lu;n;matricule, numero de matricule, matricule nationale, numero d'identification national;(?:19|20)\d{11};Ymd0
lv;n;personas kods;\d{11};latvia;6-5 .7
lv;v;pvn, pvn numurs;(?:LV)?(\d{11});latvia
ma;c;ice;\d{15};ice
mc;v;tva;(?:MC|FR)(\d{11});tva
md;n;idnp, cod personal, codul personal;[02]\d{12};w731731731731H
md;c;idno;1\d{12};w731731731731H
me;c;pib;\d{8};w8765432A
mk;c;едб, edb, данок, едб број;(?:MK)?(\d{13});w765432765432A
mt;v;vat;(?:MT)(\d{8});z346789a1/11
mt;n;identity card, karta tal identita;\d{3,7}[MGAPLHBZ]
mu;n;mauritian national, national identity card, nid;[A-Z]\d{12}[0-9A-Z];mauritius
mx;n;curp;[A-Z][AEIOUX][A-Z]{2}\d{6}[HMX][A-Z]{5}[0-9A-Z]\d;curp;.92
mx;t;rfc;[A-ZÑ&]{4}\d{6}[A-Z0-9]{3};ymd4;.78
mx;c;=;[A-ZÑ&]{3}\d{6}[A-Z0-9]{3};ymd3
mx;b;clabe, clabe interbancaria;\d{18};w37137137137137137G
mx;h;nss, imss, numero de seguro social, numero de seguridad social;\d{11};luhn
mx;n;clave de elector, ine, ife;[A-Z]{6}\d{8}[HM]\d{3};;.82
my;n;nric, mykad, kad pengenalan, no kp, malaysian ic, ic;\d{12};ymd0;6-2-4 .76
nl;n;bsn, burgerservicenummer, sofinummer;\d{8,9};p9 bsn
nl;v;btw, vat;(?:NL)?\d{9}B\d{2}
nl;v;=;NL\d{9}B\d{2};;.8
nl;c;rsin;\d{9};bsn
nl;n;identiteitskaart, identiteitskaartnummer, documentnummer, id kaart;[A-NP-Z]{2}[A-NP-Z0-9]{6}\d
no;n;fodselsnummer, fnr, fødselsnummer, personnummer, fødselsnr;\d{11};w376189452C w5432765432C dmy0d0.40m0.40.80;6-5 .8
no;n;=;\d{11};w376189452C w5432765432C dmy0d0.40;.62
no;c;organisasjonsnummer, orgnr, foretaksnummer, orgnummer, mva;(?:NO)?([89]\d{8})(?:MVA)?;w32765432C
no;b;kontonr, kontonummer;\d{11};w5432765432C
nz;t;ird;\d{8,9};ird
nz;h;nhi, national health index;[A-HJ-NP-Z]{3}(?:\d{4}|\d{2}[A-HJ-NP-Z]{2})
nz;c;nzbn;94\d{11};gs1
nz;b;bank account, account number;\d{15,16};;2-4-7-2 .7
nz;b;=;\d{16};;2-4-7-3 .75
pe;c;ruc;20\d{9};w5432765432L
pe;t;=;1[0567]\d{9};w5432765432L
pk;n;cnic, nic, nicop, national identity card;[1-7]\d{12};;5-7-1 .78
pl;n;pesel;\d{11};w1379137913G ymd0m0.20.40.60.80
pl;c;nip, polish vat;(?:PL)?(\d{10});w657234567D
pl;c;regon;\d{9}(?:\d{5})?;w89234567E regon
pl;n;dowod osobisty, dowodu osobistego, dowod, numer dowodu, nr dowodu;[A-Z]{3}\d{6};dowod
pt;t;nif, numero de identificação fiscal, contribuinte, numero de contribuinte;(?:PT)?([1-4]\d{8});w98765432A
pt;c;nipc, nif, contribuinte, numero de contribuinte, numero de identificação fiscal, pessoa coletiva;(?:PT)?([5-9]\d{8});w98765432A
pt;n;cartão de cidadão, numero de cartão de cidadão, numero do cartão de cidadão, cc;\d{9}[A-Z0-9]{2}\d;citizen
py;t;ruc;\d{5,9};paraguay
ro;n;cnp, cod numeric personal;[1-9]\d{12};w279146358279Q ymd1;.6
ro;c;cui, cif, cod unic de inregistrare, cod fiscal;(?:RO)?([1-9]\d{4,9});p10 romania
ro;c;registrul comerțului, onrc, orc, nrc, reg com;[JFC]\d{6,13};;1/4/4 .7
rs;c;pib, пиб, poreski broj;\d{9};hybrid
ru;c;инн, inn;\d{10};w24a359468E
ru;t;=;\d{12};w724a359468E w3724a359468E
ru;n;снилс, snils, номер снилс;\d{11};snils;3-3-3 2 .85
ru;c;огрн, огрнип, ogrn, ogrnip;[1-9]\d{12}(?:\d{2})?;ogrn
ru;p;паспорт, паспорта, серия и номер, серия, номер паспорта;\d{10}
sa;n;iqama, رقم الهوية, هوية, إقامة, الإقامة, saudi id, saudi national id;[12]\d{9};luhn
sa;v;الرقم الضريبي, vat;3\d{13}3
se;n;personnummer, pnr, person nr, samordningsnummer, personal identity number, swedish personal;(?:\d\d)?\d{6}[+]?\d{4};luhnt
se;n;=;(?:19|20)\d{10};luhnt Ymd0d0.60;8-4 .8
se;n;=;\d{10};luhnt ymd0d0.60;6-4 .75
se;c;organisationsnummer, orgnr, org nummer;(?:16)?(\d{2}[2-9]\d{7});luhn
se;v;moms, momsnummer, vat;SE(\d{10})01;luhn;.7
sg;n;nric, fin, nric fin, singapore ic, ic number;[STFGM]\d{7}[A-Z];fin;.82
sg;c;uen, unique entity number, acra;(?:\d{8,9}[A-Z]|[TSR]\d{2}[A-Z]{2}\d{4}[A-Z])
si;v;ddv, id za ddv, davčna številka, davčna;(?:SI)?([1-9]\d{7});w8765432A
sk;v;ič dph, dič;(?:SK)?([1-9]\d[2-47-9]\d{7});slovak
sv;t;nit, numero de identificacion tributaria;\d{14};;4-6-3-1 .8
sv;n;dui, documento unico de identidad;\d{9};;8-1 .5
th;n;บัตรประชาชน, thai id, thai national id, thai identity, เลขประจำตัว, pin, moa, memorandum of association, thai taxpayer;\d{13};wdcba98765432L;1-4-5-2-1 .84
tn;c;matricule fiscal, matricule fiscale, mf;\d{7}[A-Z](?:[A-Z]{2}\d{3})?
tr;n;tc kimlik, tckn, kimlik no, kimlik numarası, tc;[1-9]\d{10};kimlik
tr;c;vkn, vergi kimlik, vergi no, vergi numarası;\d{10};vkn
tw;n;身分證, roc id, taiwan id;[A-Z][1289]\d{8};taiwan;.8
tw;c;統一編號, 統編, ubn, ban, unified business number;\d{8};taiwanfirm
ua;c;єдрпоу, едрпоу, edrpou;\d{8};edrpou
ua;t;рнокпп, rnokpp, іпн, рнтрк, rntrc, инн, ипн;\d{10};ukraine
ua;p;паспорт, паспорту, серія;(?:[A-ZА-ЯІЇЄ]{2}\d{6}|\d{9})
us;s;ssn, ssns, ss#, social security, soc sec, social, ss number, ss no, seguro social, us ssn, numero de seguro social, w2, last4ssn;(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}
us;s;=;(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4};;3-2-4 .62
us;t;itin, individual taxpayer identification number;9\d{2}(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])\d{4}
us;c;ein, fein, employer id number, federal tax id, federal id, federal ein;(?:0[1-6]|1[0-6]|2[0-7]|[345]\d|6[0-8]|7[1-7]|8[0-8]|9[0-589])\d{7}
us;h;medicare, medicare beneficiary identifier, mbi;[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d[AC-HJKMNP-RT-Y]{2}\d{2};;.82
us;h;medicare, hicn;\d{9}[A-Z]\d?
us;n;alien number, a number, uscis;A?\d{8,9}
us;e;npi, national provider identifier, provider identifier;[12]\d{9};npi
us;f;dea, dea registration;[ABCDEFGHJKLMPRSTUX][A-Z9]\d{7};dea;.75
us;r;routing, aba, rtn, aba routing, routing transit, ach routing;(?:0\d|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)\d{7};z371371371/a
uy;n;ci, cedula, cedula de identidad, documento de identidad;\d{7,8};p8 w2987634G;1.3.3-1 .75
uy;c;rut;\d{12};w43298765432C
uz;n;pinfl, жшшир, jshshir, пинфл;[1-6]\d{13};dmy1
ve;t;rif;[VEJPG]\d{8,9};rif;1-8-1 .8
ve;n;cedula de identidad, ci, cedula;[VE]\d{6,8}
vn;c;mst, mã số thuế;\d{10}(?:\d{3})?;vietnam
xx;c;lei, legal entity identifier;[0-9A-Z]{18}\d{2};mod97;.85
xx;i;imei, imei1, imei2, imeisv, device id;\d{15}(?:\d{2})?;luhn15
xx;i;meid;[0-9A-F]{14}(?:[0-9A-F])?
xx;i;imsi;\d{14,15}
xx;i;iccid, sim card;89\d{16,18}F?
xx;y;vin, chassis, fahrgestellnummer, fin, bastidor, telaio, vehicle id;[A-HJ-NPR-Z0-9]{17};vin;.62
xx;y;=;(?=.*\d)[A-HJ-NPR-Z0-9]{13}\d{4}
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
 */
export const genericTable = String.raw`
n;national id, national identity, national identification, national insurance id, id card, personal id, personal identity, personal identification, personal code, personal number, identity document, identification number, identification no, citizen id, citizen number, citizen identification, citizenship id, civil id, civil number, civil registration, government id, gov id, resident id, residence permit, residence card, resident card, resident number, social security id, social security code, social number, social insurance, insured number, birth number, population register, voter id, voter number, electoral, id number, id no, id nr, foreigner id, foreigner number, identity, ausweis, identitätsnummer, numero d'identite, piece d'identite, documento de identidad, documento identidad, numero de identidad, cedula, documento, document number, identificación, identificacion personal, numero de documento, documento d'identita, identidade, documento de identidade, identiteitsnummer, numer identyfikacyjny, dokument tożsamości, személyi, henkilökortti, kimlik, 身份, 证件号码, 證件號碼, 신분증, 身分証, บัตร, رقم الهوية, רישיון, nid, numri personal, dni, documento nacional de identidad, identiteitskaart, carte d'identite, eid, ci, cedula de identidad, rg, registro geral, titulo de eleitor, cedula de ciudadania, cc, cedula de extranjeria, tarjeta de identidad, cedula de persona fisica, cpf, cedula fisica, dimex, cedula de residencia, cr, občansky průkaz, občiansky preukaz, op, numero d'identification national, nin, soporte, numero de soporte, idesp, cui, dpi, codigo unico de identificacion, identidad, uan, pf number, epf, ration card, 住民票コード, 基礎年金番号, cin, cine, carte nationale, nimc, onderwijsnummer, citizenship number, nagarikta, cedula de identidad personal, ce, carne de extranjeria, sss, umid, crn, philsys, psn, pcn, pag ibig, hdmf, prawa wykonywania zawodu, pwz, bilhete de identidade, bi, numero de identificação civil, niss, segurança social, numero da segurança social, carte de identitate, seria, buletin, بطاقة التعريف, cccd, cmnd, căn cước, căn cước công dân, chứng minh nhân dân, số cccd, số cmnd
t;tax id, tax identification, tax identifier, tax number, tax no, tax code, taxpayer identification, taxpayer, tin, fiscal code, fiscal number, fiscal id, fiscal identification, tax file, tax reference, tax ref, personal tax, steuer, steuernr, steuerliche, numero fiscal, identifiant fiscal, numero fiscale, codigo fiscal, identificacion fiscal, identificacion tributaria, registro tributario, numero tributario, identificação fiscal, fiscaal nummer, numer podatkowy, identyfikacji podatkowej, vergi, skattenummer, veronumero, adószám, 税号, 納税, ИНН, nif, voen, steuernummer, st nr, german tax number, numero d'identification fiscale, nis, lhdn, nombor cukai, nuit, ntn, national tax number, atin, adoption taxpayer, ptin, preparer tax
v;vat, vat registration, vat identification, value added tax, gst number, gst no, sales tax number, mwst, ust, umsatzsteuer, tva, iva, numero de iva, btw, moms, momsnummer, ddv, pdv, dph, фпа, φπα, dič, ič dph, daňove, vsk
c;company number, company no, company id, company registration, company identifier, company code, company identification, company register, company tax, business number, business id, business no, business registration, business identifier, business identification, enterprise number, enterprise id, organisation number, organization number, organisational number, organisation registration, organization registration, organisation code, entity number, entity identifier, registration number, reg no, trade register, trade registration, commercial register, commercial registration, corporate number, corporate id, corporate identity, corporate registration, legal entity, employer id, employer number, register of economic units, numero d'entreprise, numero de registro, registro mercantil, handelsregister, handelsregisternummer, firmennummer, economic operator, trn, tax registration number, cedula juridica, cedula de persona juridica, cpj, الرقم الضريبي, v tal, vinnutal, v number, br number, 商業登記, tan, tax deduction, 법인등록번호, įmonės kodas, registracijas numurs, reģ nr, kvk, kamer van koophandel, ruc, krs, matični broj, кпп, kpp, matična številka, coe, ninea, eori
b;bank account, account number, account no, account nr, acct, checking account, savings account, a c no, a c number, kontonummer, konto, kto, bankverbindung, numero de compte, compte bancaire, n° de compte, numero de cuenta, cuenta bancaria, cuenta corriente, numero conto, conto corrente, c c bancario, numero da conta, conta bancaria, conta corrente, rekeningnummer, bankrekening, rekening, numer konta, numer rachunku, konto bankowe, čislo učtu, bankkonto, tilinumero, 口座番号, 银行账号, 账号, 계좌번호, номер счета, расчетный счет, р с, bvn, nuban, nib, sort code account, učet, nrb, nr konta, rachunek bankowy
h;insurance number, insurance id, insurance no, insurance policy, policy number, health insurance, health plan, health card, health number, health id, medical insurance, member id, member number, subscriber id, subscriber number, group number, beneficiary number, beneficiary id, medicaid, versicherungsnummer, versicherten, krankenversicherung, assurance maladie, numero de poliza, numero di polizza, tessera sanitaria, tarjeta sanitaria, verzekeringsnummer, ubezpieczenia, 保険証, 被保険者, 医保, abha, philhealth, numero de utente, utente, sns, омс, полис омс, полис
d;driver license, driver licence, drivers license, drivers licence, driving license, driving licence, driving permit, driver id, dln, dl, license number, licence number, permis de conduire, numero de permis, licencia de conducir, licencia de conduccion, permiso de conducir, carnet de conducir, patente, patente di guida, carta de condução, rijbewijs, führerschein, prawo jazdy, prawa jazdy, körkort, kørekort, førerkort, ajokortti, řidičský průkaz, vodičský preukaz, jogosítvány, permis auto, sürücü belgesi, ehliyet, водительское, водительские права, 驾驶证, 驾照, 駕照, 運転免許, 免許証, 운전면허, ใบขับขี่, sim number, cnh, carteira de habilitação, carteira nacional de habilitação, habilitação, permis, 運転免許証, 면허번호, водительское удостоверение, ву
`;

/** Names of numbers that are nobody's: what stands right after one is left alone. */
export const lookalikes =
  'isbn, issn, ismn, isan, isrc, isni, isil, iswc, doi, orcid, cusip, cfi, figi, isin, sedol, wkn, valoren, ticker, wertpapierkennnummer, wertpapier, securities, security identifier, financial instrument, stock exchange, book number, serial number, ean, gtin, upc, barcode, gs1, sscc, gln, sku, asin, mpn, plu, hs code, tariff, iso 6346, container, grid, release identifier, imo number, mmsi, cas, casrn, ec number, part number, item number, artikelnummer, model, version, build, revision, commit, hash, checksum, md5, sha, uuid, guid, timestamp, unix time, tracking, shipment, parcel, waybill, awb, order, bestellnummer, bestellung, commande, pedido, ordine, bestelling, zamówienie, purchase order, invoice, rechnung, facture, factura, fattura, ticket, case number, reference number, ref no, referenz, issue, incident, booking, reservation, transaction, lot, batch, patent, serial, seriennummer, firmware, product code, product key, product number, postal code, postcode, zip, library, audiovisual, sound recording, classification, nace, naics, price, amount, total, population, port, pid, error code, status code, process id, session';
