// oxlint-disable max-lines -- one line a tool
/**
 * AI tools by what they are for: a name, then where it lives, apart by blanks. A place is a host with
 * its subdomains, or a path on one. `~` is a host that people mostly visit for something else, with no
 * path of its own for AI: it names a tool, and is never looked at.
 */
export const catalogueText: Readonly<Record<string, string>> = {
  audio: `
Adobe Podcast | podcast.adobe.com
AIVA | aiva.ai
Beatoven | beatoven.ai
Boomy | boomy.com
Cartesia | cartesia.ai play.cartesia.ai
ElevenLabs | elevenlabs.io elevenlabs.com api.elevenlabs.io
Hume | hume.ai platform.hume.ai
Kyutai | kyutai.org moshi.chat
Loudly | loudly.com
Lovo | lovo.ai
Mubert | mubert.com
Murf | murf.ai
PlayHT | play.ht api.play.ht
Resemble AI | resemble.ai app.resemble.ai
Respeecher | respeecher.com
Soundful | soundful.com
Soundraw | soundraw.io
Speechify | speechify.com
Stable Audio | stableaudio.com
Suno | suno.com app.suno.ai
Udio | udio.com
WellSaid | wellsaid.io wellsaidlabs.com
`,
  automation: `
Adept | adept.ai
AgentGPT | agentgpt.reworkd.ai
Amazon PartyRock | partyrock.aws
AutoGPT | agpt.co platform.agpt.co
Bardeen | bardeen.ai
Browse AI | browse.ai
Cognosys | cognosys.ai
Copilot Studio | copilotstudio.microsoft.com
Coze | coze.com coze.cn
CrewAI | crewai.com app.crewai.com
Dify | dify.ai cloud.dify.ai
Fixie | fixie.ai
Flowise | flowiseai.com
Google Opal | opal.google opal.google.com
Gumloop | gumloop.com
Hyperbrowser | hyperbrowser.ai
Lindy | lindy.ai chat.lindy.ai
Make AI | ~make.com
Manus | manus.im
MindPal | mindpal.space
MindStudio | mindstudio.ai
MultiOn | multion.ai app.multion.ai
n8n Cloud | n8n.io n8n.cloud
OpenClaw | openclaw.ai clawhub.ai
Relevance AI | relevanceai.com app.relevanceai.com
Yuanqi | yuanqi.tencent.com
Zapier AI | zapier.com/ai zapier.com/chatbots
`,
  chat: `
01.AI (Yi) | 01.ai wanzhi.com
Ai2 Playground | playground.allenai.org
AI71 | ai71.ai
Aiesa | aiesa.ru
Alexa+ | alexa.com
Alice AI | alice.yandex.ru alicepro.yandex.ru alice.yandex.net
Amazon Nova | nova.amazon.com
Arena (LMArena) | arena.ai lmarena.ai chat.lmsys.org
Aria | composer.opera-api.com aria.opera.com
Baichuan | baichuan-ai.com ying.baichuan-ai.com
Brave Leo | ai-chat.bsg.brave.com
Chatbot UI | chatbotui.com
ChatGLM | chatglm.cn zhipuai.cn bigmodel.cn
ChatGOT | chatgot.io
ChatGPT | chatgpt.com chat.openai.com chat.com
Claude | claude.ai claude.com
Cohere North | north.cohere.com
Cohere playground | dashboard.cohere.com coral.cohere.com chat.cohere.com cohere.com cohere.ai
Comet browser | comet.perplexity.ai
DeepAI | deepai.org api.deepai.org
DeepSeek | chat.deepseek.com deepseek.com api.deepseek.com
DeftGPT | deftgpt.com
Dia browser | diabrowser.com diabrowser.engineering
Dola | dola.com
Doubao | doubao.com
Duck.ai | duckduckgo.com/?ia=chat duckduckgo.com/duckchat duck.ai
ERNIE Bot | yiyan.baidu.com wenxiaoyan.com ernie.bot wenxin.baidu.com
Falcon | falconllm.tii.ae
FlowGPT | flowgpt.com
Gemini | gemini.google.com bard.google.com
Gemini Enterprise | business.gemini.google
GigaChat | giga.chat gigachat.sber.ru
GPTOnline | gptonline.ai
Grok | grok.com x.ai accounts.x.ai
Grok in X | x.com/i/grok grok.x.com
HuggingChat | huggingface.co/chat hf.co
Hunyuan | hunyuan.tencent.com
iFlytek Spark | xinghuo.xfyun.cn spark-app.xfyun.cn
Kagi Assistant | kagi.com/assistant
Kimi | kimi.com kimi.ai kimi.moonshot.cn moonshot.ai moonshot.cn
Le Chat | chat.mistral.ai
LibreChat | librechat.ai
Lumo | lumo.proton.me
Messenger Meta AI | ~www.messenger.com
Meta AI | meta.ai
Microsoft 365 Copilot | m365.cloud.microsoft/chat copilot.cloud.microsoft
Microsoft Copilot | copilot.microsoft.com copilot.com sydney.bing.com edgeservices.bing.com
MiniMax | agent.minimax.io agent.minimaxi.com minimax.io minimaxi.com
Pi | pi.ai heypi.com
Poe | poe.com poecdn.net
Qianwen (Tongyi) | qianwen.com tongyi.com tongyi.aliyun.com qianwen.aliyun.com
Qwen Chat | chat.qwen.ai qwen.ai chat.qwenlm.ai qwenlm.ai qwen.com
Reka | app.reka.ai chat.reka.ai
SenseChat | sensechat.com chat.sensetime.com
Sigma Browser | app.sigmabrowser.com sigmabrowser.com
Skywork | skywork.ai
StepChat | stepchat.cn yuewen.cn
T3 Chat | t3.chat
TalkAI | talkai.info
TypingMind | typingmind.com
Venice | venice.ai outerface.venice.ai
VK AI | ai.vk.com
WhatsApp Meta AI | ~web.whatsapp.com
Xiaomi MiMo | aistudio.xiaomimimo.com xiaomimimo.com
Yuanbao | yuanbao.tencent.com
Yupp | yupp.ai
Z.ai | chat.z.ai z.ai
`,
  code: `
AI2sql | ai2sql.io
aider | aider.chat
Amp | ampcode.com
Augment Code | augmentcode.com
Base44 | base44.com app.base44.com
Blackbox AI | blackbox.ai app.blackbox.ai
Bolt | bolt.new bolt.host
Capacity | capacity.so
Cline | cline.bot api.cline.bot app.cline.bot
CodeBuddy | codebuddy.ai codebuddy.cn
Codeflash | codeflash.ai
CodeRabbit | coderabbit.ai app.coderabbit.ai
Codex (web) | chatgpt.com/codex
Continue | continue.dev
Create (Anything) | create.xyz createanything.com
Cursor | cursor.com cursor.sh api2.cursor.sh cursorapi.com
DeepWiki | deepwiki.com deepwiki.org
Devin | devin.ai app.devin.ai
Emergent | app.emergent.sh emergent.sh
Factory | factory.ai app.factory.ai
Firebase Studio | studio.firebase.google.com idx.google.com
Gemini Code Assist | cloudcode-pa.googleapis.com cloudaicompanion.googleapis.com
GitHub Copilot | github.com/copilot github.com/spark githubcopilot.com
Gitingest | gitingest.com
GitLab Duo | ~gitlab.com
Google Antigravity | antigravity.google
Google Stitch | stitch.withgoogle.com
Greptile | greptile.com app.greptile.com
JetBrains AI | jetbrains.ai api.jetbrains.ai grazie.ai
Jules | jules.google.com jules.google
Kilo Code | kilo.ai kilocode.ai
Kiro | kiro.dev
Lovable | lovable.dev api.lovable.dev
Magic Patterns | magicpatterns.com
Marblism | marblism.com
Miaoda | miaoda.cn
Mintlify | mintlify.com
Mocha | getmocha.com
OpenCode | opencode.ai
OpenHands | app.all-hands.dev
Pieces | pieces.app
Pythagora | pythagora.ai
Qoder | qoder.com
Qodo | qodo.ai codium.ai
Refact | refact.ai
Replit | replit.com replit.dev repl.co
Roo Code | roocode.com
Runcell | runcell.dev
Softgen | softgen.ai
Sourcegraph Cody | sourcegraph.com cody.dev
Supermaven | supermaven.com
Tabnine | tabnine.com api.tabnine.com
Tempo | tempo.new
Trae | trae.ai trae.cn marscode.com marscode.cn
v0 | v0.app v0.dev
Warp | warp.dev app.warp.dev
Windsurf (Codeium) | windsurf.com codeium.com server.codeium.com codeiumdata.com
Zed AI | zed.dev
`,
  companion: `
AI Dungeon | aidungeon.com aidungeon.io play.aidungeon.com
Character.AI | character.ai neo.character.ai old.character.ai c.ai
Charstar | charstar.ai
Dopple | dopple.ai
DreamGen | dreamgen.com
JanitorAI | janitorai.com
Joyland | joyland.ai
Kuki | chat.kuki.ai kuki.ai
NovelAI | novelai.net
Replika | replika.com my.replika.com
SpicyChat | spicychat.ai
Talkie | talkie-ai.com
Xingye | xingyeai.com
Yodayo | yodayo.com
`,
  data: `
Akkio | akkio.com app.akkio.com
AlphaSense | alpha-sense.com research.alpha-sense.com
Bricks | thebricks.com
Databricks AI Playground | ~databricks.com
DataRobot | app.datarobot.com datarobot.com
Excelmatic | excelmatic.ai
FinChat (Fiscal.ai) | finchat.io fiscal.ai
Formula Bot | formulabot.com
Hebbia | hebbia.com app.hebbia.ai
Hex Magic | hex.tech app.hex.tech
Julius | julius.ai
MinusX | minusx.ai
Obviously AI | obviously.ai
Power BI Copilot | ~powerbi.com
Quadratic | quadratichq.com
Rogo | rogo.ai
Rows AI | rows.com
Scale AI | scale.com
Snowflake Cortex | ~app.snowflake.com
Tableau AI | ~tableau.com
ThoughtSpot | thoughtspot.com
Vanna | vanna.ai
Wren AI | getwren.ai
`,
  education: `
Brisk Teaching | briskteaching.com
Khanmigo | khanmigo.ai
MagicSchool | magicschool.ai app.magicschool.ai
MathGPT | mathgptpro.com
Quizlet Q-Chat | ~quizlet.com
Studocu AI | studocu.com
`,
  enterprise: `
Amazon Q Business | q.aws.amazon.com
Atlassian Rovo | rovo.atlassian.com
Box AI | ~app.box.com
Dropbox Dash | dash.ai
Dust | dust.tt
Gemini in Docs, Sheets, Slides | ~docs.google.com
Gemini in Drive | ~drive.google.com
Gemini in Gmail | ~mail.google.com
Glean | app.glean.com glean.com
HubSpot Breeze | ~app.hubspot.com
Langdock | langdock.com app.langdock.com
LinkedIn AI | ~www.linkedin.com
Microsoft 365 web apps Copilot | ~word.cloud.microsoft ~excel.cloud.microsoft ~powerpoint.cloud.microsoft ~outlook.cloud.microsoft ~outlook.office.com
Moveworks | moveworks.com
Salesforce Agentforce | ~lightning.force.com ~einstein.salesforce.com
Sana | sana.ai app.sana.ai
ServiceNow Now Assist | ~service-now.com
Slack AI | ~app.slack.com
`,
  extension: `
ChatGPT Writer | chatgptwriter.ai
Compose AI | compose.ai
editGPT | editgpt.app
HARPA AI | harpa.ai api.harpa.ai
Jetwriter | jetwriter.ai
Magical | getmagical.com
MaxAI | maxai.me api.maxai.me
Merlin | getmerlin.in merlin.foyer.work api.getmerlin.in
Monica | monica.im api.monica.im
ShareGPT | sharegpt.com
Sider | sider.ai api.sider.ai
TinaMind | tinamind.com api.tinamind.com
Wiseone | wiseone.io
`,
  health: `
Abridge | abridge.com
Glass Health | glass.health
Heidi Health | heidihealth.com
Hippocratic AI | hippocraticai.com
OpenEvidence | openevidence.com
`,
  hr: `
Ashby AI | ~ashbyhq.com
Eightfold | eightfold.ai app.eightfold.ai
Greenhouse AI | ~greenhouse.io
HireVue | hirevue.com app.hirevue.com
Humanly | humanly.io
Huntr | huntr.co
Kickresume | kickresume.com
Lever AI | ~lever.co
Paradox | paradox.ai
Rezi | rezi.ai
SeekOut | seekout.com
Teal | tealhq.com
Workday AI | ~workday.com
`,
  image: `
Adobe Firefly | firefly.adobe.com firefly-api.adobe.io
Artbreeder | artbreeder.com
Bing Image Creator | www.bing.com/images/create
Brandmark | brandmark.io
Canva Magic Studio | www.canva.com/ai www.canva.com/magic
Civitai | civitai.com
ClipDrop | clipdrop.co
Comfy Cloud | comfy.org cloud.comfy.org
Craiyon | craiyon.com
Dreamina | dreamina.capcut.com
Envato AI | ~envato.com
fal | fal.ai
Figma AI | www.figma.com/make www.figma.com/ai
Flux (Black Forest Labs) | blackforestlabs.ai bfl.ai api.bfl.ml
Freepik AI | www.freepik.com/ai
Google Labs (Flow, Whisk, ImageFX) | labs.google labs.google.com flow.google
Ideogram | ideogram.ai
Interior AI | interiorai.com
Jimeng | jimeng.jianying.com
Krea | krea.ai
Leonardo AI | leonardo.ai app.leonardo.ai
Lexica | lexica.art
LiblibAI | liblib.art
Looka | looka.com
Lovart | lovart.ai
Magic Studio | magicstudio.com
Magnific | magnific.com magnific.ai
Meshy | meshy.ai
Meta Imagine | imagine.meta.com
Microsoft Designer | designer.microsoft.com
Midjourney | midjourney.com
NightCafe | creator.nightcafe.studio nightcafe.studio
OpenArt | openart.ai
Photo AI | photoai.com
PhotoRoom | photoroom.com
PixAI | pixai.art
Playground | playground.com playgroundai.com
PromptHero | prompthero.com
Recraft | recraft.ai
Remove.bg | remove.bg
Reve | reve.com preview.reve.art
RunDiffusion | rundiffusion.com
Scenario | scenario.com
SeaArt | seaart.ai
Stability AI | stability.ai api.stability.ai dreamstudio.ai beta.dreamstudio.ai
Stable Horde | stablehorde.net
Tensor.Art | tensor.art
Tripo | tripo3d.ai
Uizard | uizard.io app.uizard.io
Vizcom | vizcom.ai app.vizcom.com
`,
  legal: `
CoCounsel | casetext.com
DocuSign AI | ~docusign.com
fynk | fynk.com
Harvey | harvey.ai app.harvey.ai
Legora | legora.com app.legora.com
Luminance | luminance.com
Noxtua | noxtua.com
Robin AI | robinai.com
Spellbook | spellbook.legal
`,
  local: `
AnythingLLM | anythingllm.com
GPT4All | nomic.ai gpt4all.io
Jan | jan.ai
LM Studio | lmstudio.ai
Msty | msty.ai msty.app
Ollama | ollama.com registry.ollama.ai
Open Notebook | open-notebook.ai
Open WebUI | openwebui.com
PyGPT | pygpt.net
`,
  marketing: `
AdCreative | adcreative.ai
Clearscope | clearscope.io
Frase | frase.io app.frase.io
MarketMuse | marketmuse.com
Mutiny | mutinyhq.com
Phrasee | phrasee.co
Postwise | postwise.ai
Simplified | simplified.com app.simplified.com
Surfer | surferseo.com app.surferseo.com
Taplio | taplio.com
`,
  meeting: `
Avoma | avoma.com app.avoma.com
Cogram | cogram.com
Fathom | fathom.video fathom.ai
Fireflies.ai | app.fireflies.ai fireflies.ai api.fireflies.ai
Gemini in Meet | ~meet.google.com
Grain | grain.com
Granola | granola.ai notes.granola.ai
Krisp | krisp.ai app.krisp.ai
Limitless | limitless.ai
Loopin | loopinhq.com
MeetGeek | meetgeek.ai app.meetgeek.ai
Otter.ai | otter.ai api.otter.ai
Read AI | read.ai app.read.ai
Scribbl | scribbl.co
Sembly | sembly.ai app.sembly.ai
Supernormal | supernormal.com app.supernormal.com
Teams Copilot | ~teams.microsoft.com ~teams.cloud.microsoft
tl;dv | tldv.io api.tldv.io
Zoom AI Companion | zoom.us/ai ai.zoom.us
`,
  platform: `
AI/ML API | aimlapi.com
AI21 Studio | studio.ai21.com ai21.com
Aleph Alpha | aleph-alpha.com
Alibaba Model Studio (DashScope) | dashscope.aliyuncs.com
Amazon Bedrock | bedrock-runtime.us-east-1.amazonaws.com
Anyscale | anyscale.com
Artificial Analysis | artificialanalysis.ai
Azure AI Foundry | ai.azure.com
Azure OpenAI | openai.azure.com oai.azure.com
Baseten | baseten.co
Cerebras Inference | cerebras.ai inference.cerebras.ai chat.cerebras.ai
Chutes | chutes.ai
Claude Console | console.anthropic.com platform.claude.com api.anthropic.com
Cloudflare AI Gateway | gateway.ai.cloudflare.com
Core42 | core42.ai
DeepInfra | deepinfra.com api.deepinfra.com
Fireworks AI | fireworks.ai api.fireworks.ai
Forefront | forefront.ai
Gemini API | generativelanguage.googleapis.com ai.google.dev
GitHub Models | models.github.ai models.inference.ai.azure.com
Google AI Studio | aistudio.google.com makersuite.google.com ai.studio alkalimakersuite-pa.clients6.google.com
GPTunnel | gptunnel.ru
Groq | groq.com console.groq.com chat.groq.com api.groq.com
H2O.ai | h2o.ai h2ogpte.genai.h2o.ai
Helicone | helicone.ai
Hugging Face Inference | api-inference.huggingface.co router.huggingface.co
Hugging Face Spaces | huggingface.co/spaces hf.space
Hyperbolic | hyperbolic.xyz
Inflection | inflection.ai
Langfuse | langfuse.com cloud.langfuse.com
LangSmith | smith.langchain.com langchain.com
Lepton AI | lepton.ai
Lightning AI | lightning.ai
LightOn | lighton.ai
LlamaCloud | cloud.llamaindex.ai llamaindex.ai
Mistral platform | console.mistral.ai api.mistral.ai mistral.ai
Modal | modal.com
ModelScope | modelscope.cn
Novita | novita.ai
NVIDIA Build | build.nvidia.com integrate.api.nvidia.com
OctoAI | octoai.cloud
OpenAI platform | platform.openai.com api.openai.com
OpenRouter | openrouter.ai
Phoenix (Arize) | phoenix.arize.com
Polza | polza.ai
Portkey | portkey.ai
PromptBase | promptbase.com
Replicate | replicate.com api.replicate.com
RunPod | runpod.io
RWKV | rwkv.com rwkv.cn
SambaNova Cloud | cloud.sambanova.ai
Silo AI | silo.ai
StepFun | stepfun.com
Together AI | together.ai api.together.ai api.together.xyz chat.together.ai
Unsloth | unsloth.ai
Vast.ai | vast.ai
Vertex AI | aiplatform.googleapis.com
watsonx | dataplatform.cloud.ibm.com
`,
  presentation: `
Beautiful.ai | beautiful.ai
Chronicle | chroniclehq.com
Decktopus | decktopus.com
Gamma | gamma.app public-api.gamma.app
Miro AI | ~miro.com
Napkin | napkin.ai app.napkin.ai
Pitch | pitch.com app.pitch.com
Plus AI | plusai.com plusdocs.com
Presentations.ai | presentations.ai
SlidesAI | slidesai.io
SlidesWizard | slideswizard.io
Text2Infographic | text2infographic.com
Tome | tome.app
Whimsical AI | whimsical.com
`,
  productivity: `
Adobe Acrobat AI | ~acrobat.adobe.com
Airtable AI | ~airtable.com
Asana AI | ~asana.com
AskYourPDF | askyourpdf.com
ChatPDF | chatpdf.com
ClickUp AI | ~clickup.com
Docalysis | docalysis.com
Humata | humata.ai app.humata.ai
Mem | mem.ai get.mem.ai
monday AI | ~monday.com
Motion | usemotion.com app.usemotion.com
NoteGPT | notegpt.io
PDF.ai | pdf.ai
Recall | getrecall.ai
Reclaim | reclaim.ai app.reclaim.ai
Reflect | reflect.app
Saner | saner.ai app.saner.ai
Taskade | taskade.com
YouMind | youmind.com youmind.ai
`,
  research: `
alphaXiv | alphaxiv.org
Consensus | consensus.app
Elicit | elicit.com elicit.org
Explainpaper | explainpaper.com
genei | genei.io
NotebookLM | notebooklm.google.com notebook.google.com notebooklm.google
Rayyan | rayyan.ai
Scholarcy | scholarcy.com
SciSpace | scispace.com typeset.io
scite | scite.ai
Semantic Reader | semanticscholar.org
Sourcely | sourcely.net
STORM | storm.genie.stanford.edu
Wolfram Alpha | wolframalpha.com
`,
  sales: `
Apollo AI | ~app.apollo.io
Chorus | chorus.ai
Clay | clay.com app.clay.com
Gong | gong.io app.gong.io
Lavender | lavender.ai
Outreach AI | ~outreach.io
Regie | regie.ai
Salesloft AI | ~salesloft.com
Sybill | sybill.ai
`,
  search: `
Andi | andisearch.com
Baidu AI Search | chat.baidu.com
Bing Chat (legacy) | www.bing.com/chat
Brave Search Ask | search.brave.com/ask
Exa | exa.ai metaphor.systems
Felo | felo.ai
Genspark | genspark.ai
Google Search AI Mode | www.google.com/search?udm=50 www.google.com/ai
iAsk | iask.ai
Ithy | ithy.com
Komo | komo.ai
Liner | liner.com getliner.com
Metaso | metaso.cn
Nami AI Search | n.cn namiso.com bot.n.cn
Naver AI | ~naver.com ~clova.ai
Perplexity | perplexity.ai perplexity.com pplx.ai
Phind | phind.com
Quark | cueme.cn cueme-api.quark.cn
Quora (Poe answers) | ~www.quora.com
Reddit Answers | www.reddit.com/answers
Sogou AI | ~www.sogou.com
Tiangong | tiangong.cn
Yahoo Scout | yahoo.com/scout
YandexGPT | ya.ru/ai yandex.com/gpt
You.com | you.com
`,
  support: `
Ada | ada.cx ada.support
Aisera | aisera.com
Chatbase | chatbase.co
Chatfuel | chatfuel.com
Cresta | cresta.com app.cresta.com
Decagon | decagon.ai app.decagon.ai
Drift | drift.com
Forethought | forethought.ai app.forethought.ai
Freshworks Freddy | ~freshworks.com
Intercom Fin | ~fin.ai ~app.intercom.com
LivePerson | liveperson.com
SiteGPT | sitegpt.ai
Tiledesk | tiledesk.com
Zendesk AI | ~zendesk.com
`,
  transcription: `
AssemblyAI | assemblyai.com api.assemblyai.com
Deepgram | deepgram.com api.deepgram.com
Happy Scribe | happyscribe.com
Notta | notta.ai app.notta.ai
Rev | rev.com rev.ai api.rev.ai
Transgate | transgate.ai
Trint | trint.com app.trint.com
TurboScribe | turboscribe.ai
Wispr Flow | wisprflow.ai api.wisprflow.ai wisprflow.com
`,
  translation: `
DeepL | deepl.com api.deepl.com api-free.deepl.com
Google Translate | translate.google.com
Immersive Translate | immersivetranslate.com
`,
  video: `
CapCut AI | ~www.capcut.com
Captions | captions.ai
Colossyan | colossyan.com app.colossyan.com
D-ID | d-id.com studio.d-id.com
Descript | descript.com web.descript.com
Fliki | fliki.ai app.fliki.ai
Hailuo AI | hailuoai.video hailuoai.com hailuo.ai
Haiper | haiper.ai
Happy Horse | happyhorse.cn
HeyGen | heygen.com app.heygen.com
Higgsfield | higgsfield.ai
Hour One | hourone.ai
InVideo AI | invideo.io ai.invideo.io
Kapwing | kapwing.com
Kling AI | klingai.com kling-ai.com app.klingai.com kling.ai kling.kuaishou.com
Luma Dream Machine | lumalabs.ai dream-machine.lumalabs.ai
Opus Clip | opus.pro clip.opus.pro
Pictory | pictory.ai app.pictory.ai
Pika | pika.art pikalabs.org
PixVerse | pixverse.ai app.pixverse.ai
Recast Studio | recast.studio
Runway | runwayml.com app.runwayml.com
Seedance | seed.bytedance.com
Sora | sora.com sora.chatgpt.com
Synthesia | synthesia.io app.synthesia.io
TapNow | tapnow.ai tapnow.top
VEED | veed.io
Vidu | vidu.com vidu.studio
Viggle | viggle.ai
Wan | wan.video
`,
  writing: `
Anyword | anyword.com app.anyword.com
Coda AI | ~coda.io
Copy.ai | app.copy.ai copy.ai
CopyMonkey | copymonkey.app
Copysmith | copysmith.ai app.copysmith.ai
Gerwin | gerwin.io
Ginger | gingersoftware.com
GPTZero | gptzero.me app.gptzero.me
Grammarly | app.grammarly.com grammarly.com capi.grammarly.com gnar.grammarly.com
Hemingway Editor | hemingwayapp.com
HyperWrite | hyperwriteai.com app.hyperwriteai.com
Hypotenuse AI | hypotenuse.ai app.hypotenuse.ai
Jasper | app.jasper.ai jasper.ai api.jasper.ai
Jenni | jenni.ai app.jenni.ai
Laika | writewithlaika.com
LanguageTool | languagetool.org api.languagetool.org api.languagetoolplus.com
Lex | lex.page
Moonbeam | gomoonbeam.com
Neuroflash | neuroflash.com app.neuro-flash.com
Notion AI | ~www.notion.so ~notion.so ~app.notion.com ~notion.ai
Originality.ai | originality.ai
ProWritingAid | prowritingaid.com
QuillBot | quillbot.com
RoboText | robotext.io
RuGPT | rugpt.io
Rytr | rytr.me app.rytr.me
Smodin | smodin.io app.smodin.io
Sudowrite | sudowrite.com editor.sudowrite.com
Superhuman | superhuman.com mail.superhuman.com
Textcortex | textcortex.com app.textcortex.com
Undetectable AI | undetectable.ai
Wordtune | wordtune.com app.wordtune.com
Writer | app.writer.com writer.com api.writer.com
Writesonic | app.writesonic.com writesonic.com api.writesonic.com
Xiezuocat | xiezuocat.com
Yomu | yomu.ai
`,
};
