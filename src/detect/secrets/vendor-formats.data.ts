/** Formats of keys of services, written as those in `key-formats.data.ts`. */
export const vendorFormats = `
Adafruit|aio_%a{28}
Adobe|p8e-%s{32}
Ably|%s{6}\\.%s{6}:%s{30,60}
Airtable|pat%a{14}\\.%h{64} ~key%a{14}
Anthropic|sk-ant-(?:api|admin|oat|ort|sid)\\d{2}-%s{24,140}
Apify|apify_api_%s{34,40}
Asana|(?:1/|2/)\\d{12,20}(?::|/\\d{12,20}:)%h{32}
Atlassian|AT(?:ATT|CTT|ST)3%s{40,300}={0,2}%u{0,12} ATOA%s{60,300}
Authress|(?:sc|ext)_[a-z0-9]{5,30}\\.[a-z0-9]{4,6}\\.acc[_-][a-z0-9-]{10,32}\\.%b{30,120}
Axiom|xa(?:a|p)t-%g xaat-%a{20,60}
Beamer|b_%b{44}
Brevo|xkeysib-%h{64}-%a{16} xsmtpsib-%h{64}-%a{16}
Browserbase|bb_(?:live|test)_%s{24,50}
Cal.com|cal_(?:live_)?%h{32}
Calendly|eyJraWQiOiIx%s{100,900}
Canva|cnvca%s{40,60}
Cartesia|sk_car_%s{20,60}
Cashfree|cfsk_ma_(?:prod|test)_%h{32}_%h{8} TEST%h{32}
Cerebras|csk-%l{40,60}
Checkout|sk_(?:sbox_)?%l{26,28} sk_(?:test_)?%g
ClickUp|pk_\\d{6,9}_%u{32}
Clearbit|sk_%h{32}
Clerk|sk_(?:live|test)_%a{40,60}
Close|api_%a{20,24}\\.%a{20,24}
Coinbase|organizations/%g/apiKeys/%g
Contentful|CFPAT-%s{43}
Creem|creem_(?:test_)?%a{16,40}
Datadog|ddp_%a{36} ~pub%h{32} ddapp_%a{34,40}
DeepL|%g:fx
DeepSeek|sk-%h{32}
DevCycle|dvc_(?:server|client|mobile)_%s{20,60}
DFuse|web_%h{32}
Discourse|dsc_%h{64}
Dropbox|sl\\.(?:[a-z]\\.)?%s{130,1400}
Duffel|duffel_(?:test|live)_%s{43}
Dynatrace|dt0[a-z]\\d{2}\\.%u{24}\\.%u{64}
E2B|e2b_%h{40}
EasyPost|EZ[AT]K%a{54}
ElevenLabs|sk_%h{48}
fal|%g:%h{32}
Facebook|EAA[A-Za-z0-9]%a{60,400}
Figma|fig[dorup][hro]?_%s{36,60}
Firecrawl|fc-%h{32}
Fireworks|fw_%a{22,40}
Fleetbase|flb_(?:live|test)_%a{20}
Flexport|shltm_%s{40}
Flutterwave|FLW(?:PUBK|SECK)(?:_TEST)?-%a{12,34}(?:-X)?
Formbricks|fbk_%s{30,60}
Frame.io|fio-u-%s{64}
FullStory|na1\\.%a{80,160}
GoCardless|(?:live|sandbox)_%s{40}
Grafana|glc_%b{32,400} glsa_%a{32}_%x{8} eyJrIjoi%a{40,400}={0,2}
Groq|gsk_%a{52}
Helicone|sk-helicone-%l{7}-%l{7}-%l{7}-%l{7} pk-helicone-%l{7}-%l{7}-%l{7}-%l{7}
HighLevel|pit-%g
Highnote|(?:sk|rk)_(?:live|test)_%a{24,100}
Honeycomb|hc[abxs][ip]k_%a{32,80} hcaik_%a{50,70}
HubSpot|pat-(?:na|eu|ap)\\d-%g CiR%b{80,300}
Hugging Face|hf_%a{30,40} api_org_%a{34}
Infobip|App%h{32}-%g
Instagram|IG[A-Z]{2,3}%a{80,300} IGQVJ%s{80,300}
Intercom|dG9r%b{40,80}
Intra42|s-s4t2(?:ud|af)-%h{64}
Ionic|ion_%a{42}
Iterative|isat_%a{40,60}
Jina|jina_%h{32}%s{28}
JumpCloud|jca_%a{36,44}
Klaviyo|pk_%h{34} pk_%a{6}_%h{34}
Knock|sk_(?:test_)?%s{43}
LangSmith|lsv2_(?:pt|sk|sp)_%h{32}_%h{10} ls__%h{32}
Langfuse|sk-lf-%g ?pk-lf-%g
LaunchDarkly|(?:api|sdk|mob|rel)-%g
Lemon Squeezy|lmnsqz_%s{40,900}
Linear|lin_(?:api|oauth|wh)_%a{32,64}
LiveKit|~API%a{12,14}
Lob|(?:live|test)_(?:pub_)?%h{31,35}
Logfire|pylf_v\\d_[a-z]{2}_%a{40,60}
LogicMonitor|lm[ab]_%b{40,160}
LlamaCloud|llx-%s{40,60}
Mailchimp|~%h{32}-us\\d{1,2} md-%s{22}
MailerSend|mlsn\\.%h{64}
Mailgun|~%h{32}-%h{8}-%h{8} key-%h{32} ?pubkey-%h{32}
Mapbox|sk\\.eyJ1Ijoi%s{40,160}\\.%s{22} tk\\.eyJ1Ijoi%s{40,160}\\.%s{22} ?pk\\.eyJ1Ijoi%s{40,160}\\.%s{22}
Mem0|m0-%a{40}
MaxMind|%a{6}_%a{29}_mmk
Mercury|mercury_(?:production|sandbox)_%s{30,120}
Midtrans|Mid-server-%s{20,40} SB-Mid-server-%s{20,40}
Modal|ak-%a{22} as-%a{22}
Mollie|live_%a{30} test_%a{30} access_%a{30,50}
New Relic|%h{36}FFFFNRAL ~%x{32,36}NRAL NR(?:AK|AL|AA|II|JS|BR|RA|IQ|SP|RG)-%s{16,60} (?:eu|us|gov|jp)\\d{2}xx%h{30}NRAL px-(?:api|dep)-%g
Nightfall|NF-%a{32}
Notion|ntn_\\d{11}%a{35} secret_%a{43}
NVIDIA|nvapi-%s{60,80}
Onfido|api_(?:live|sandbox)(?:_[a-z]{2})?\\.%s{11}\\.%s{32}
OpenAI|sk-(?:(?:proj|svcacct|admin|service|None)-)?%s{17,120}T3BlbkFJ%s{17,120} ~sk-(?!(?:proj|svcacct|admin)-)(?:[a-z0-9]{2,20}-)?%a{32,70} sess-%a{40}
OpenRouter|sk-or-(?:v\\d-)?%h{64}
Paddle|pdl_(?:live|sdbx)_(?:apikey_)?%l{20,30}_%a{20,30}_%a{3} pdl_ntfset_%a{20,40}_%b{30,60}
PagerDuty|pdus?\\+%s{20,36}
Paystack|sk_(?:live|test)_%h{40}
Perplexity|pplx-%a{32,60}
Persona|persona_(?:production|sandbox)_%g
Photoroom|sk_pr_%s{30,60}
Pinecone|pcsk_%a{4,8}_%a{50,70} pckey_%a{20,80}
Pinterest|pina_%u{80,120} pin[acr]_%a{40,200}
Plaid|(?:access|public|link|item|processor)-(?:sandbox|development|production)-%g
Plain|plainApiKey_%s{20,120}
Polar|polar_(?:oat|pat|whs|rst|cit|ci|cs|at|rt|ort|cst)_%a{24,80}
Portkey|pk-live-%s{24,60}
PostHog|ph[xsr]_%s{36,60} ?phc_%s{36,60}
Prefect|pn[ub]_%a{36}
Privy|privy_app_secret_%a{40,120}
QuickNode|QN_%h{32}
Ramp|ramp_(?:id|sec|tok|business_tok)_%a{32,64}
Razorpay|rzp_(?:live|test)_%a{14,30}
ReadMe|rdme_%l{70} rdme_%s{40,90}
Recharge|sk_[1-9]x\\d_%h{64}
redirect.pizza|rpa_%a{32,80}
Replicate|r8_%a{37,40}
Resend|re_%a{6,10}_%a{20,30}
Retool|retool_%s{20,80}
RevenueCat|sk_[A-Za-z]{5,32} appl_[A-Za-z]{20,40} goog_[A-Za-z]{20,40}
Rootly|rootly_%h{64}
Runpod|rpa_%u{40,50}%a{0,12} rps_%u{40,50}%a{0,12}
Runway|key_%h{128}
SaladCloud|salad_cloud_user_%a{7}_%s{20,60}
Salesforce|00D%a{12,15}![\\w.]{80,130} 5Aep%s{30,120}\\.?%s{10,80}
Samsara|samsara_api_%a{28,40}
Sanity|sk%a{79,180}
Segment|sgp_%a{60,70}
SendGrid|SG\\.%s{16,32}\\.%s{16,64}
Sentry|sntry[suaid]_%b{40,300}
SettleMint|sm_[aps]at_%a{16}
Shippo|shippo_(?:live|test)_%h{40}
Shopify|shp(?:at|ca|pa|ss|tka|ua|rt)_%a{32,40} prtapi_%h{32} atkn_2\\.%s{20,200}
Sindri|sindri_%a{32}
Slack|xox[abceoprs](?:\\.xox[bp])?-(?:\\d-)?[A-Za-z0-9-]{18,400} xapp-\\d-%u{8,14}-\\d{8,16}-%h{32,80} xwfp-%s{20,80} xoxd-[\\w%+/-]{30,300}
Square|sq0(?:atp|csp|idp|at|cs)-%s{22,44} EAAA%s{56,64} sandbox-sq0[a-z]{3}-%s{22,44}
Statsig|(?:secret|client|console)-%a{40,50}
Stripe|(?:sk|rk)_(?:live|prod|org|test)_%a{16,250} sk_org_(?:live|test)_%a{16,250} whsec_%b{24,64} ~ek_live_%b{30,200} ?pk_live_%a{24,250} ek_test_%b{30,200}
Stytch|secret-(?:live|test)-%s{30,50} public-token-(?:live|test)-%g
SumoLogic|su%a{12}_%a{64}
Svix|sk_%s{32}\\.(?:eu|us|ca|in) testsk_%s{32}\\.(?:eu|us)
Tavily|tvly-(?:dev-|prod-)?%s{28,60}
Telegram|\\d{8,10}:A%s{32,35}
Telnyx|KEY0%h{30,32}_%a{20,30} KEY%h{32}_%a{22}
Together|tgp_v1_%s{43}
Trigger.dev|tr_(?:dev|prod|stg|pat)_%a{20,50}
TrueNAS|\\d{1,3}-%a{64}
Twilio|SK%h{32} ?AC%h{32} ?AP%h{32}
Twitch|live_\\d{6,12}_%a{28,32}
Twitter|AAAAAAAAAAAAAAAAAAAAA%b{50,140}
Typeform|tfp_%s{30,60}(?:_%s{10,30})?
Ubidots|BBFF-%a{30} BBUS-%a{30}
Unkey|unkey_%a{20,40}
Val Town|vtwn_%a{24,40}
Voiceflow|VF\\.(?:[A-Z]{2}\\.)?%h{24}\\.%a{16}
Voyage|pa-%s{43} al-%s{43}
WakaTime|waka_%g
Warp|wk-1\\.%h{64}
WooCommerce|(?:ck|cs)_%h{40}
Workato|wrk(?:prod|preview)?-[a-z]{2,4}-%s{40,900} wrkaus-%s{40,900}
xAI|xai-%a{70,90}
You.com|ydc-sk-%h{16}-%s{20,60}
Zapier|zpka_%l{30,40}_%l{6,12}
Zendesk|zdt_%a{40}
Zoho|1000\\.%h{32}\\.%h{32}
Bitcoin|(?:xprv|yprv|zprv|tprv)%a{107,108}
Zuplo|zpka_%a{20,60}_%a{6,12}
Monzo|mnzprod\\.%b{30,200} mnzpub\\.%b{30,200}
Alchemy|alch[ct]_%s{30,50}
Crossmint|sk_(?:production|staging)_%a{60,400}
Magic|sk_live_%u{16} sk_test_%u{16}
Dub|dub_%a{24}
Discord|mfa\\.%s{60,100} [MNO]%a{23,25}\\.%s{6}\\.%s{27,40}
Arcade|arc_%a{30,80}
Browser Use|bu_%s{30,60}
Blynk|oa2-client-id_%s{32}:%s{40}
Inngest|signkey-(?:prod|test|branch)-%h{32,64} eventkey-%s{30,100}
Liveblocks|sk_(?:dev|prod)_%s{40,100}
Tinybird|p\\.eyJ%s{60,300}\\.%s{40,50}
Trieve|tr-%a{32}
Zep|z_%s{80,300}
Adapty|(?:secret|public)_live_%a{8}\\.%a{32}
Adyen|AQE%b{70,200}
Apollo|(?:service|user):[\\w-]{2,60}:%s{22}
Appwrite|standard_%h{128,512}
Asaas|aact_(?:prod|hmlg)_%b{60,260}
Bannerbear|bb_(?:pr|ma)_%h{20,40}
BitGo|v2x%h{64}
Blockfrost|(?:mainnet|preprod|preview|ipfs|testnet)%a{32}
Brave|BSA%s{27}
Builder.io|bpk-%h{32}
CapSolver|CAP-%u{32}
Circle|(?:TEST|LIVE|SAND)_API_KEY:%h{32}:%h{32}
CoinGecko|CG-%a{24}
ConfigCat|configcat-sdk-1/%s{22}/%s{22}
Descope|P[23][A-Z0-9]%a{25}:?K2%a{20,60}
Devin|(?:cog|apk)_(?:user_)?%s{40,140}
Dify|(?:app|dataset)-%a{24}
Evervault|ev:(?:key:)?\\d:%b{40,160}
FireHydrant|fhb-%h{32}
Flagsmith|ser\\.%a{20,24}
Gemini|AQ\\.Ab8%s{40,60}
Ghost|%h{24}:%h{64}
GrowthBook|secret_(?:user|admin|readonly)_%b{24,60} key_(?:prod|dev)_%h{16}
Hyperbrowser|hb_%h{30}
ImageKit|private_%b{28}
Klarna|klarna_(?:test|live)_api_%b{60,200}
Letta|sk-let-%b{60,120}
LinkedIn|WPL_AP\\d\\.%b{16,60}\\.%b{6,12}
Luma|luma-%g-%g
MercadoPago|(?:APP_USR|TEST)-\\d{12,16}-\\d{6}-%h{32}(?:__[A-Z]{2}_[A-Z]{2}__)?-\\d{6,12}
Metabase|mb_%b{43,44}
Monnify|MK_(?:TEST|PROD)_%u{10}
Nomic|nk-%s{43}
Omise|[sp]key_(?:test_)?%l{19}
OneSignal|os_v2_(?:app|org)_%l{90,120}
Pangea|p(?:ts|cs|mt|cl)_%l{32}
PASETO|v[1-4]\\.(?:local|public)\\.%s{60,1500}
PayPal|A21AA%s{80,110}
PromptLayer|pl_%h{32}
PubNub|sec-c-%b{40,60} ?sub-c-%g ?pub-c-%g
Rev.ai|~02%s{60}
Revolut|oa_(?:sand|prod)_%b{43}
Riot|RGAPI-%g
Tatum|t-%h{24}-%h{24,32}
Trello|ATTA%x{64}%a{0,8}
UptimeRobot|(?:ur|m)\\d{5,9}-%h{24,32}
v0|v1:%a{24}:%a{24}
Vectara|zut_%s{40,60} zqt_%s{30,60}
Wix|IST\\.eyJ%s{60,900}\\.%s{60,900}
`;
