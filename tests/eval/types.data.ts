/**
 * What the types of labelled data are to Tidegate. `spelled` are the names that data sets use,
 * in upper case with `_` for what stands between words; `pattern` catches further ones, tried in order when no
 * spelling fits. `ids` and `categories` say which findings are of this type: they count as found,
 * and as false alarms where the type is annotated and nothing is marked. `alsoIds` and
 * `alsoCategories` count as found only. `except` takes detectors out of `categories`.
 */
export interface TypeDeclaration {
  readonly spelled: string;
  readonly pattern?: RegExp;
  readonly ids?: readonly string[];
  readonly categories?: readonly string[];
  readonly except?: readonly string[];
  readonly alsoIds?: readonly string[];
  readonly alsoCategories?: readonly string[];
}

/** Contacts and the like: no number that an office has given out. */
const contacts = [
  'email',
  'phone',
  'postal-address',
  'person-name',
  'organisation',
  'place',
  'date',
  'birth-date',
  'url',
  'ip-address',
  'amount',
  'record',
  'bulk-list',
] as const;

/** What an identifier that two countries or offices write alike may be found as. */
const official = {
  alsoCategories: ['customer', 'financial', 'health'],
  except: contacts,
} as const;

export const types = {
  email: { spelled: 'EMAIL EMAIL_ADDRESS E_MAIL MAIL', ids: ['email'] },
  phone: {
    spelled: 'PHONE PHONE_NUMBER TEL TELEPHONE MOBILE FAX PHONENUMBER',
    pattern: /PHONE|^TEL_?NUM|^FAX/,
    ids: ['phone'],
  },
  address: {
    spelled: `
      ADDRESS STREET_ADDRESS POSTAL_ADDRESS STREET FULL_ADDRESS STREETADDRESS
      SECONDARYADDRESS BUILDINGNUMBER HOME_ADDRESS`,
    pattern: /(^|_)(STREET|ADDRESS)$/,
    ids: ['postal-address'],
  },
  'postal-code': {
    spelled: 'ZIP ZIP_CODE ZIPCODE POSTCODE POSTAL_CODE',
    alsoIds: ['postal-address', 'place'],
  },
  person: {
    spelled: `
      PERSON PER NAME PERSON_NAME FULL_NAME FIRST_NAME LAST_NAME GIVENNAME SURNAME
      FIRSTNAME LASTNAME MIDDLENAME PATIENT DOCTOR`,
    ids: ['person-name'],
  },
  organisation: {
    spelled: `
      ORGANIZATION ORGANISATION ORG COMPANY COMPANYNAME COMPANY_NAME CORPORATION GROUP
      HOSPITAL`,
    ids: ['organisation'],
  },
  place: {
    spelled: 'LOCATION LOC PLACE GPE CITY STATE COUNTY COUNTRY GEO_LOC FACILITY FAC',
    ids: ['place'],
    alsoIds: ['postal-address'],
  },
  date: {
    spelled: 'DATE DATE_TIME DATETIME TIME',
    ids: ['date'],
    alsoIds: ['birth-date'],
  },
  'birth-date': {
    spelled: 'DATE_OF_BIRTH BIRTH_DATE BIRTHDATE BIRTHDAY DOB DATEOFBIRTH',
    ids: ['birth-date'],
    alsoIds: ['date'],
  },
  url: { spelled: 'URL DOMAIN_NAME DOMAIN LINK WEBSITE URI', ids: ['url'] },
  ip: {
    spelled: 'IP IP_ADDRESS IPV4 IPV6 IPADDRESS IPV4_ADDRESS IPV6_ADDRESS',
    ids: ['ip-address'],
  },
  mac: { spelled: 'MAC MAC_ADDRESS MACADDRESS', ids: ['mac-address'] },
  card: {
    spelled: `
      CREDIT_CARD CREDIT_CARD_NUMBER CREDITCARD CREDITCARDNUMBER PAYMENT_CARD CARD
      CARD_NUMBER CC DEBIT_CARD VISA MASTERCARD AMEX`,
    pattern: /CREDIT_?CARD|CARD_?NUMBER/,
    ids: ['payment-card'],
  },
  iban: {
    spelled: 'IBAN IBAN_CODE IBAN_NUMBER',
    ids: ['iban'],
    alsoIds: ['bank-account'],
  },
  'bank-account': {
    spelled: `
      BANK_ACCOUNT US_BANK_NUMBER BANK_ACCOUNT_NUMBER ACCOUNT_NUMBER ACCOUNTNUMBER
      ACCOUNT ACCOUNTNUM CLABE CCC`,
    ids: ['bank-account'],
    alsoIds: ['iban', 'us-routing-number', 'sort-code'],
    ...official,
  },
  routing: {
    spelled: `
      ROUTING ROUTING_NUMBER ABA ABA_ROUTING US_ROUTING_NUMBER SORT_CODE UK_SORT_CODE IFSC`,
    ids: ['us-routing-number', 'sort-code'],
    alsoIds: ['bank-account'],
    ...official,
  },
  bic: { spelled: 'BIC SWIFT SWIFT_BIC SWIFT_CODE BIC_CODE', ids: ['bic'] },
  upi: { spelled: 'UPI UPI_ID', ids: ['upi-id'], alsoCategories: ['financial', 'customer'] },
  wallet: {
    spelled: `
      CRYPTO CRYPTO_WALLET BITCOIN_ADDRESS BITCOINADDRESS BTC ETHEREUM_ADDRESS
      ETHEREUMADDRESS LITECOINADDRESS WALLET`,
    pattern: /CRYPTO|BITCOIN|ETHEREUM|WALLET/,
    ids: ['crypto-wallet'],
    ...official,
  },
  amount: {
    spelled: 'CURRENCY AMOUNT MONEY PRICE CURRENCY_AMOUNT SALARY',
    ids: ['amount'],
  },
  ssn: {
    spelled: `
      SSN US_SSN SOCIAL_SECURITY_NUMBER SOCIALNUM SOCIAL_SECURITY US_SOCIAL_SECURITY`,
    ids: ['us-ssn'],
    alsoIds: ['national-id', 'tax-id'],
  },
  passport: {
    spelled: `
      PASSPORT US_PASSPORT UK_PASSPORT PASSPORT_NUMBER IT_PASSPORT IN_PASSPORT
      PASSPORTNUM`,
    pattern: /PASSPORT/,
    ids: ['passport'],
    alsoIds: ['national-id', 'identity-document'],
  },
  licence: {
    spelled: `
      LICENCE US_DRIVER_LICENSE DRIVER_LICENSE DRIVERS_LICENSE DRIVING_LICENCE DRIVERLICENSENUM
      IT_DRIVER_LICENSE`,
    pattern: /DRIV(ER|ING)/,
    ids: ['driving-licence'],
    ...official,
  },
  vehicle: {
    spelled: `
      VEHICLE VEHICLE_PLATE LICENSE_PLATE LICENCE_PLATE PLATE VIN VEHICLEVIN VEHICLEVRM
      VEHICLE_ID VEHICLE_IDENTIFICATION_NUMBER IN_VEHICLE_REGISTRATION`,
    pattern: /VEHICLE|PLATE$/,
    ids: ['licence-plate', 'vin', 'vehicle-number', 'vehicle-id'],
    ...official,
  },
  device: {
    spelled: 'DEVICE IMEI IMSI PHONEIMEI DEVICE_ID ICCID',
    ids: ['imei', 'imsi', 'iccid'],
    ...official,
  },
  health: {
    spelled: `
      HEALTH MEDICAL_RECORD MRN MEDICAL_RECORD_NUMBER NPI DEA DEA_NUMBER MEDICAL_LICENSE
      HEALTH_INSURANCE ICD10 ICD_10 MBI US_MBI HEALTH_ID`,
    pattern: /MEDICAL|HEALTH|^ICD/,
    categories: ['health'],
    ...official,
  },
  'national-id': {
    spelled: `
      GOV_ID GOVID NATIONAL_ID ID_NUMBER IDCARDNUM ID ID_CARD TAX_ID TAXNUM TIN US_ITIN
      ITIN US_EIN EIN VAT VAT_ID VAT_NUMBER AADHAAR IN_AADHAAR PAN IN_PAN IN_VOTER GSTIN
      UK_NINO UK_NI_NUMBER NINO NHS UK_NHS NHS_NUMBER CANADIAN_SIN SIN CA_SIN TFN AU_TFN
      ABN AU_ABN ACN AU_ACN AU_MEDICARE DNI NIE NIF ES_NIF ES_NIE CPF CNPJ PESEL
      PL_PESEL BSN CODICE_FISCALE IT_FISCAL_CODE IT_VAT_CODE IT_IDENTITY_CARD STEUER_ID
      AHV CURP RFC MYKAD SG_NRIC_FIN NRIC FI_PERSONAL_IDENTITY_CODE KR_RRN MISC_ID
      COMPANY_ID COMPANY_NUMBER BUSINESS_ID`,
    // Country first, as python-stdnum names its schemes, or the name of an office's number.
    pattern:
      /^GOVID|^IPN_|^[A-Z]{2}_[A-Z0-9_]+$|(NATIONAL|TAX|VAT|GOV|COMPANY|BUSINESS|RESIDENT|IDENTITY|CITIZEN)_?(ID|NUMBER|CODE|CARD)/,
    ids: [
      'national-id',
      'tax-id',
      'us-ssn',
      'vat-number',
      'vat-id',
      'company-number',
      'company-id',
      'health-insurance-number',
      'us-itin',
      'us-ein',
    ],
    ...official,
  },
  secret: {
    spelled: `
      SECRET API_KEY APIKEY TOKEN PASSWORD USERNAME_PASSWORD CREDENTIAL CREDENTIALS KEY
      PRIVATE_KEY JWT AWS_KEY URL_WITH_CREDENTIALS CONNECTION_STRING SEED_PHRASE PIN`,
    pattern: /^SEC_|SECRET|TOKEN|API_?KEY|PASSW|CREDENTIAL|PRIVATE_KEY|ACCESS_KEY/,
    categories: ['credentials'],
  },
  marking: {
    spelled: 'MARKING CLASSIFICATION CONFIDENTIALITY TLP',
    ids: ['confidentiality-mark', 'privilege-mark'],
  },
} as const satisfies Readonly<Record<string, TypeDeclaration>>;

/** Types that Tidegate does not look for; they count neither way, and the table says so. */
export const ignored = `
  GUID UUID MENTION HASHTAG TITLE PREFIX AGE NRP NORP GENDER SEX JOBTITLE JOB_TITLE JOBAREA
  OCCUPATION USERNAME USER_NAME NATIONALITY RELIGION EVENT PRODUCT MISC CREATIVE_WORK LANGUAGE
  CARDINAL ORDINAL QUANTITY PERCENT WORK_OF_ART LAW CREDITCARDISSUER CREDITCARDCVV USERAGENT
  CURRENCYCODE CURRENCYNAME CURRENCYSYMBOL`;

/** Labels of whole texts: how data sets spell them, and the engine's own. */
export const labelSpellings: Readonly<Record<string, string>> = {
  comms: 'communications',
  communication: 'communications',
  code: 'source-code',
  'source code': 'source-code',
  shell: 'source-code',
  json: 'data',
  csv: 'data',
  table: 'data',
  stacktrace: 'stack-trace',
  stack_trace: 'stack-trace',
  finance: 'financial',
  contract: 'legal',
};

/** Kinds of papers that have a figure of their own. */
export const documentKinds = ['financial', 'hr', 'legal', 'strategy', 'communications'] as const;

/** Kinds of machine text beside code, which count as kinds of their own. */
export const machineKinds = ['config', 'markup', 'log', 'data', 'stack-trace'] as const;
