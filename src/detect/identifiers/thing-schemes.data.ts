/**
 * Identifiers of companies, devices, vehicles and doctors by country, one a line: country, kind, labels, shape,
 * checks, strength. `scheme.ts` says how a line is read. Sources: the issuing authorities' pages, the
 * OECD's list of tax identification numbers, the European Commission's TIN and VIES pages.
 */
export const thingTable = String.raw`
al;c;nipt, nuis;[A-M]\d{8}[A-Z]
ar;c;cuit, cuil;(?:3[034]|5[015])\d{9};w5432765432J;2-8-1 .8
at;v;uid, ust id, ust idnr;(?:AT)?U(\d{8});austria
at;v;vat;ATU(\d{8});austria;.8
at;c;firmenbuchnummer, fn;(?:FN)?\d{5,6}[A-Z]
au;c;abn, business number;\d{11};za13579bdfhj/2h=a
au;c;acn, arbn, company number;\d{9};w87654321G
be;c;ondernemingsnummer, kbo, bce, numero d'entreprise, enterprise number, btw, tva, numero de tva, unternehmensnummer;(?:BE)?([01]?\d{9});p10 -r8/97;4.3.3 .75
bg;c;eik, еик, булстат, bulstat, uic;\d{9}(?:\d{4})?;t12345678/3456789a
bg;v;ддс, vat;BG\d{9,10}
br;c;cnpj;[0-9A-Z]{12}\d{2};cnpj;2.3.3/4-2 .85
ca;c;bn, business number, gst, hst, gst hst, tps, tvh, cra business;(\d{9})(?:R[A-Z]\d{4})?;luhn
ca;c;=;(\d{9})R[CTPMRZ]\d{4};luhn;.8
ch;c;uid, ide, idi, mwst, tva, iva, vat;CHE(\d{9})(?:MWST|TVA|IVA|TPV|VAT|HR|RC)?;w54327654C;.85
cl;c;rut, rol unico tributario;[5-9]\d{7}[0-9K];w32765432K;2.3.3-1 .75
cn;c;统一社会信用代码, 信用代码, 税号, uscc, unified social credit;[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10};uscc;.7
co;c;nit, numero de identificacion tributaria;\d{7,15};nit;3.3.3-1 .75
cy;v;φπα, tic, vat, cypriot;(?:CY)?([013459]\d{7}[A-Z]);cyprus
cz;c;ičo, ič;\d{8};w8765432L
de;v;ust idnr, ust id;(?:DE)?(\d{9});hybrid
de;v;vat;DE(\d{9});hybrid
de;c;handelsregister, handelsregisternummer, hrb, hra, amtsgericht, registergericht;(?:HRA|HRB|GNR|PR|VR)?\d{3,6}[A-Z]{0,2}
dk;c;cvr, moms, se nummer, momsnummer;(?:DK)?(\d{8});z27654321/b
do;c;rnc;\d{9};w79865432M
ec;c;ruc;(?:[01]\d|2[0-4]|30)[69]\d{10};ecuador
ee;v;kmkr, kaibemaksukohustuslase number;(?:EE)?(\d{9});w37137137G
ee;c;registrikood;[1-9]\d{7};t1234567/3456789
es;c;cif, nif, numero de identificacion fiscal;(?:ES)?([ABCDEFGHJNPQRSUVW]\d{7}[A-J0-9]);cif
fi;c;y tunnus, fo nummer, business id;\d{7,8};p8 w79a5842C;7-1 .6
fi;v;alv;(?:FI)?(\d{8});w79a5842C
fr;c;siren, rcs;\d{9};luhn
fr;c;siret;\d{14};luhn
fr;v;tva, numero de tva;(?:FR)?([0-9A-HJ-NP-Z]{2}\d{9});tva
fr;v;vat;FR([0-9A-HJ-NP-Z]{2}\d{9});tva;.7
gb;v;=;(?:GB|XI)?(\d{9})(?:\d{3})?;z8765432a1/2p=0=16
gb;c;company number, company registration number, crn, company no, registered number;(?:[A-Z]{2}\d{6}|\d{8})
hu;c;adoszam;(?:HU)?(\d{8})(?:[1-5]\d{2})?;w9731973G
ie;v;vat;(?:IE)(\d[0-9A-Z+*]\d{5}[A-W][A-I]?)
ie;v;irish vat;(?:IE)?(\d{7}[A-W][A-I]?);pps
il;c;ח פ, hp;5\d{8};luhn
in;c;gstin, gst;\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[0-9A-Z];luhn36;.88
in;c;cin, corporate identity number;[LU]\d{5}[A-Z]{2}\d{4}[A-Z]{3}\d{6};;.8
it;v;partita iva, p.iva, iva;(?:IT)?(\d{11});luhn
jp;c;法人番号, corporate number;[1-9]\d{12};w0212121212121S@0
jp;c;インボイス, 登録番号;T(\d{13});w0212121212121S@0;.75
kr;c;사업자등록번호, 사업자번호, brn, business registration number;\d{10};koreanfirm;3-2-5 .76
kz;c;бин, бсн, bin;\d{12};t123456789ab/3456789ab12
lt;v;pvm, pvm mokėtojo;(?:LT)?(\d{9});t12345678/34567891
lt;v;=;(?:LT)?(\d{12});t12345678912/34567891234
lu;v;tva;(?:LU)?(\d{8});r6/89
lv;v;pvn, pvn numurs;(?:LV)?(\d{11});latvia
ma;c;ice;\d{15};r15/97
mc;v;tva;(?:MC|FR)(\d{11});tva
md;c;idno;1\d{12};w731731731731H
me;c;pib;\d{8};w8765432A
mk;c;едб, edb, данок, едб број;(?:MK)?(\d{13});w765432765432A
mt;v;vat;(?:MT)(\d{8});z346789a1/11
mx;c;rfc;[A-ZÑ&]{3}\d{6}[A-Z0-9]{3};ymd3
nl;v;btw, vat;(?:NL)?\d{9}B\d{2}
nl;v;=;NL\d{9}B\d{2};;.8
nl;c;rsin;\d{9};z98765432a/b
no;c;organisasjonsnummer, orgnr, foretaksnummer, orgnummer, mva;(?:NO)?([89]\d{8})(?:MVA)?;w32765432C
nz;c;nzbn;94\d{11};gs1
pe;c;ruc;20\d{9};w5432765432L
pl;c;nip, polish vat;(?:PL)?(\d{10});w657234567D
pl;c;regon;\d{9}(?:\d{5})?;w89234567E w2485097361248E
pt;c;nipc, nif, contribuinte, numero de contribuinte, numero de identificação fiscal, pessoa coletiva;(?:PT)?([5-9]\d{8});w98765432A
ro;c;cui, cif, cod unic de inregistrare, cod fiscal;(?:RO)?([1-9]\d{4,9});p10 w4689a4689E
ro;c;registrul comerțului, onrc, orc, nrc, reg com;[JFC]\d{6,13};;1/4/4 .7
rs;c;pib, пиб, poreski broj;\d{9};hybrid
ru;c;инн, inn;\d{10};w24a359468E
ru;c;огрн, огрнип, ogrn, ogrnip;[1-9]\d{12}(?:\d{2})?;ogrn
sa;v;الرقم الضريبي, vat;3\d{13}3
se;c;organisationsnummer, orgnr, org nummer;(?:16)?(\d{2}[2-9]\d{7});luhn
se;v;moms, momsnummer, vat;SE(\d{10})01;luhn;.7
sg;c;uen, unique entity number, acra;(?:\d{8,9}[A-Z]|[TSR]\d{2}[A-Z]{2}\d{4}[A-Z])
si;v;ddv, id za ddv, davčna številka, davčna;(?:SI)?([1-9]\d{7});w8765432A
sk;v;ič dph, dič;(?:SK)?([1-9]\d[2-47-9]\d{7});r10/11
tn;c;matricule fiscal, matricule fiscale, mf;\d{7}[A-Z](?:[A-Z]{2}\d{3})?
tr;c;vkn, vergi kimlik, vergi no, vergi numarası;\d{10};vkn
tw;c;統一編號, 統編, ubn, ban, unified business number;\d{8};taiwanfirm
ua;c;єдрпоу, едрпоу, edrpou;[345]\d{7};t7123456/9345678
ua;c;=;[^345]\d{7};t1234567/3456789
us;c;ein, fein, employer id number, federal tax id, federal id, federal ein;(?:0[1-6]|1[0-6]|2[0-7]|[345]\d|6[0-8]|7[1-7]|8[0-8]|9[0-589])\d{7}
us;e;npi, national provider identifier, provider identifier;[12]\d{9};npi
us;f;dea, dea registration;[ABCDEFGHJKLMPRSTUX][A-Z9]\d{7};w00121212H;.75
uy;c;rut;\d{12};w43298765432C
vn;c;mst, mã số thuế;\d{10}(?:\d{3})?;w971862753V
xx;c;lei, legal entity identifier;[0-9A-Z]{18}\d{2};mod97;.85
xx;i;imei, imei1, imei2, imeisv, device id;\d{15}(?:\d{2})?;luhn15
xx;i;meid;[0-9A-F]{14}(?:[0-9A-F])?
xx;i;imsi;\d{14,15}
xx;i;iccid, sim card;89\d{16,18}F?
xx;y;vin, chassis, fahrgestellnummer, fin, bastidor, telaio, vehicle id;[A-HJ-NPR-Z0-9]{17};vin;.62
xx;y;=;(?=.*\d)[A-HJ-NPR-Z0-9]{13}\d{4}
`;

/**
 * Labels that name a kind but no country. A value beside one needs only the look of an identifier.
 * Those after the dash name what the other table holds: they hide the shorter labels within them.
 */
export const thingLabels = String.raw`
c;company number, company no, company id, company registration, company identifier, company code, company identification, company register, company tax, business number, business id, business no, business registration, business identifier, business identification, enterprise number, enterprise id, organisation number, organization number, organisational number, organisation registration, organization registration, organisation code, entity number, entity identifier, registration number, reg no, trade register, trade registration, commercial register, commercial registration, corporate number, corporate id, corporate identity, corporate registration, legal entity, employer id, employer number, register of economic units, numero d'entreprise, numero de registro, registro mercantil, handelsregister, handelsregisternummer, firmennummer, economic operator, trn, tax registration number, cedula juridica, cedula de persona juridica, cpj, الرقم الضريبي, v tal, vinnutal, v number, br number, 商業登記, tan, tax deduction, 법인등록번호, įmonės kodas, registracijas numurs, reģ nr, kvk, kamer van koophandel, ruc, krs, matični broj, кпп, kpp, matična številka, coe, ninea, eori
v;vat, vat registration, vat identification, value added tax, gst number, gst no, sales tax number, mwst, ust, umsatzsteuer, tva, iva, numero de iva, btw, moms, momsnummer, ddv, pdv, dph, фпа, φπα, dič, ič dph, daňove, vsk
-;dni nif, ic number, malaysian ic, nric fin, singapore ic
`;
