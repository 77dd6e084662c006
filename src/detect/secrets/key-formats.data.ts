/**
 * Formats of keys and tokens that their makers gave a telling beginning, as their documentation
 * shows them: a line is a maker, then its formats, separated by blanks. A format is the source of a
 * regular expression that begins with two literal letters or digits, with these classes:
 * `%h` hex, `%x` hex in either case, `%a` letters and digits, `%l` lower case and digits, `%u`
 * upper case and digits, `%s` the URL-safe alphabet, `%b` base64, `%g` a GUID. A `?` before a format
 * says: of a test system or meant to be public; a `~`: less telling.
 */
export const cloudFormats = `
AWS|(?:AKIA|ASIA|ABIA|ACCA)%u{16} A3T[A-Z0-9]%u{16} ABSK%b{60,300} bedrock-api-key-%b{40,2000} amzn\\.mws\\.%g amzn1\\.oa2-cs\\.v1\\.%h{64} da2-%l{26} AQoDYXdz%b{60,1500} IQoJb3JpZ2lu%b{60,1500} FwoGZXIvYXdz%b{60,1500}
Azure|[\\w.~-]{3}[78]Q~[\\w.~-]{31,34} %a{52}JQQJ9[9A-D]%a{24,28} %a{76}AZDO%a{4} [\\w+/]{76}(?:\\+ASt|ACDb|\\+ABa|\\+AMC)[\\w+/]{6}== [\\w+/]{33}(?:\\+AEh|\\+ASb|\\+ARm|AIoT|AZEG|AzCa)[\\w+/]{7}= %a{42}AzSe[A-D]%a{5} [\\w+/]{42}\\+ACR[A-D][\\w+/]{5} %s{44}AzFu%s{8}==
Google|AIza%s{35} ya29\\.%s{20,400} GOCSPX-%s{28} GOOG1E%a{50,60} GOOG%u{10,60} 1//0[0-9]%s{30,110} 4/0A%s{30,100} ~AAAA%s{7}:%s{120,180} ?6L[c-f]%s{37}
Databricks|dapi%x{32}(?:-\\d)? dose%h{32} dkea%h{32} dsapi%h{32}
DigitalOcean|do[opr]_v1_%h{64} DO00%u{16} DO80%u{16}
Alibaba|LTAI%a{12,26} STS\\.%a{20,60}
Tencent|AKID%a{32} ~IKID%a{32}
Scaleway|SCW%u{17}
Baidu|bce-v3/ALTAK-%a{21}/%h{40} ALTAK-?%a{21}
Volcengine|AKLT%s{40,50} AKTP%s{40,50}
JD Cloud|JDC_%u{25,32}
Yandex|AQVN%s{35,38} (?:y0|y1|y2|y3)_%s{40,70} YC[AB]%s{36,38} t1\\.%s{2,400}={0,2}\\.%s{60,100}={0,2} ajek%l{16,20}
Oracle|~ocid1\\.(?:user|tenancy|credential|vaultsecret|key)\\.oc\\d\\.[a-z0-9-]{0,20}\\.%l{40,80}
Exoscale|EXO%h{24}
Fly.io|fo1_%s{43} fm[12][ar]?_%b{80,900}
Cloudflare|v1\\.0-%h{24}-%h{146} cf(?:ut|at|k)_%a{40}%h{8}
Akamai|akab-%l{16}-%l{16} akaa-%l{16}-%l{16}
Backblaze|K00\\d%b{27}
Cockroach|CCDB1_%a{22}_%a{40}
PlanetScale|pscale_(?:tkn|pw|oauth|otkn)_%s{32,64}
Neon|napi_%l{40,80} neon_%l{40,80} npg_%a{12,24}
Supabase|sb[pst]_(?:v0_)?%h{40} sb_secret_%s{20,60} ?sb_publishable_%s{20,60} sbp_oauth_%h{40}
MongoDB|mdb_sa_sk_%s{40} ~mdb_sa_id_%h{24}
Aiven|AVNS_%s{15,24} aivenv1%a{40,260}
Xata|xau_%a{40,60}
ClickHouse|4b1d%a{38}
Confluent|cflt%b{40,120}
Elastic|essu_%b{40,120} essa_%s{40,120}
Weights & Biases|wandb_v1_%s{40,120}
Heroku|HRKU-%s{36,70}
Render|rnd_%a{28,40}
Netlify|nf[pcobuk]_%a{36,40}
Vercel|vc[pkiar]_%a{24,60} vercel_blob_rw_%a{10,24}_%a{20,60} vck_%a{40,80}
Deno|dd[pwo]_%a{36}
Scalingo|tk-us-%s{48}
Terraform|tfe?_%a{40,70}
Hashicorp|(?:hvs|hvb|hvr)\\.%s{24,300} %a{14}\\.atlasv1\\.%s{60,70}
Pulumi|pul-%h{40}
Infracost|ico-%a{32}
Doppler|dp\\.(?:pt|st|ct|sa|scim|audit|said)\\.(?:[a-z0-9_-]{2,35}\\.)?%a{40,44}
Infisical|st\\.%h{24}\\.%h{32}\\.%h{32}
1Password|ops_eyJ%s{60,2000} A3-%u{6}-(?:%u{11}|%u{6}-%u{5})-(?:%u{5}-){2}%u{5}
Bitwarden|0\\.%g\\.%a{20,40}:%b{20,40}
Dashlane|dls_%u{10,40}_%l{40,80} dash_%s{40,80}
Tailscale|tskey-(?:[a-z]{2,12}-)?%a{8,20}(?:CNTRL)?-%a{16,40}
Defined|dnkey-%s{26}-%s{52}
ngrok|2%a{26}_%a{20,22} ak_2%a{26} cr_2%a{26}
Kubernetes|K10%h{64}::%s{3,20}:%h{32} kubeconfig-u-%l{5,20}:%l{54}
Rancher|token-%l{5}:%l{54}
OpenShift|sha256~%s{43}
Portainer|ptr_%b{30,60}
LocalStack|ls-%s{20,60} lsat_%s{20,60}
Azure DevOps|%l{52}AZDO%l{4}
Daytona|dtn_%h{64}
Depot|depot_(?:project_|org_|user_)?%h{64}
Swarm|SWMTKN-1-%l{50}-%l{25}
Astra|AstraCS:%a{24}:%h{64}
Fauna|fn[AE]%s{37,50}
Vault|~s\\.%a{24}
Tigris|tid_%s{20,60} tsec_%s{40,90}
Phase|pss_(?:service|user):v\\d:%h{64}
Boundary|at_%a{10}_%a{60,300}
dbt|dbt[cu]_%s{40,60}
Aikido|AIK_(?:RUNTIME|CI|SECRET)_%s{30,80}
Keygen|(?:admin|prod|user|envi|activ?)-%h{64}v3
Ory|ory_(?:pat|at|rt|ac|apikey|wak)_%s{30,90}(?:\\.%s{43})?
`;

export const codeHostFormats = `
GitHub|gh[pousr]_%a{36,255} ghs_\\d{1,10}_eyJ%s{10,800}\\.%s{10,2000}\\.%s{20,800} github_pat_%a{22}_%a{59}
GitLab|gl(?:pat|ptt|dt|rt|rtr|cbt|imt|soat|ft|ffct|agent|oas|wt)-(?:t\\d_)?%s{20,100}(?:\\.%s{2}\\.%l{7,9})? GR1348941%s{20,50}
Bitbucket|ATBB%a{24,36} BBDC-%b{40,48}
Gitea|gto_%a{40} gta_%a{40}
Forgejo|fjo_%a{40}
npm|npm_%a{36}
PyPI|pypi-Ag%s{50,1000} pypi-Ag?%s{85,300}
RubyGems|rubygems_%h{48}
crates.io|cio%a{32}
NuGet|oy2%l{43}
Clojars|CLOJARS_%l{60}
Docker|dckr_(?:pat|oat)_%s{27,40}
JFrog|AKCp%a{60,80} cmVmd%a{50,70} ~AP[0-9A-F]{1}%a{60,80} eyJ2ZXIiOi%b{80,1200}
Cloudsmith|csa_%a{30,60}
CircleCI|CCIPAT_%a{20,24}_%h{40} CCIPRJ_%a{20,24}_%h{40}
Buildkite|bk(?:ua|at|ct|pi|aj|rt)_%a{36,64}
TeamCity|eyJ0eXAiOiAiVENWMiJ9\\.%s{30,60}\\.%s{40,60}
Bitrise|bitpat_%s{30,80} bitwat_%s{30,80}
Harness|(?:pat|sat)\\.%s{22}\\.%h{24}\\.%a{20}
Okta|?00%s{40}
Octopus|API-%u{24,34}
Sonar|sq[upac]_%s{40}
Snyk|snyk_(?:uat|sat|pat)\\.%a{8}\\.%s{20,400}\\.%s{20,100} snyk_%s{30,120}
Semgrep|sgp_%a{40,64}
Sourcegraph|sg[pd]_(?:%h{16}_|local_)?%h{40,64} slk_%h{64}
Socket|sktsec_%s{30,120}
Endor Labs|endr\\+%s{16}
SpectralOps|sp[ug]-%h{32}
StackHawk|hawk\\.%a{20}\\.%a{20}
Phylum|ph0_%s{40,300}
Dependency-Track|odt_%a{32,64}(?:_%a{20,64})?
Gitpod|gitpod_pat_%s{40,120}
Postman|PMAK-%h{24}-%h{34} PMAT-%u{26}
Thunderstore|tss_%a{36}
VS Marketplace|vsce_%l{40,60}
Open VSX|ovsx[a-z]{2}_%g
Codefresh|~%h{24}\\.%h{32}
JSR|jsr[pd]_%a{40,60}
JetBrains|perm[:-]%b{10,80}\\.%b{10,60}\\.%a{30,60} perm[:-]%b{40,160}
Chief Tools|ct[pa]_%s{30,60}
Mergify|mka_%s{30,80}
Dagger|dag_[a-z0-9-]{1,30}_%s{30,80}
Amp|sgamp_user_[\\w]{20,80}
Cursor|crsr_%h{64} key_%h{64}
`;

/** Addresses of hooks, which anybody can post to who knows them: a literal, then what follows it. */
export const hookFormats = `
hooks.slack.com/|(?:services|workflows|triggers)/[\\w/-]{18,120}
hooks.slack-gov.com/|(?:services|workflows|triggers)/[\\w/-]{18,120}
/api/webhooks/|\\d{17,20}/[\\w-]{60,80}
webhook.office.com/|webhookb2/[\\w@/-]{60,260}
outlook.office.com/|webhook/[\\w@/-]{60,260}
chat.googleapis.com/|v1/spaces/[\\w-]{6,20}/messages\\?[^\\s"'<>]{20,300}
hooks.zapier.com/|hooks/(?:catch|standard)/[\\w/]{8,60}
.make.com/|[a-z0-9]{32}(?![a-z0-9])
maker.ifttt.com/|trigger/[\\w{}-]{1,80}/(?:json/)?with/key/[\\w-]{20,60}
.tines.com/|webhook/[\\w/-]{30,120}
open.feishu.cn/|open-apis/bot/v2/hook/[\\w-]{20,50}
open.larksuite.com/|open-apis/bot/v2/hook/[\\w-]{20,50}
oapi.dingtalk.com/|robot/send\\?access_token=[a-f0-9]{64}
qyapi.weixin.qq.com/|cgi-bin/webhook/send\\?key=[a-f0-9-]{36}
hc-ping.com/|[a-f0-9-]{36}
.ingest.sentry.io/|\\d{3,20}
thingsboard.cloud/|api/v1/[\\w-]{16,24}/
`;
