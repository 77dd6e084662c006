import { arena } from './arena.ts';
import { baiduChat } from './baidu-chat.ts';
import { bingChatLegacy } from './bing-chat-legacy.ts';
import { blackbox } from './blackbox.ts';
import { bolt } from './bolt.ts';
import { braveAsk } from './brave-ask.ts';
import { braveLeo } from './brave-leo.ts';
import { characterAi } from './character-ai.ts';
import { chatglm } from './chatglm.ts';
import { chatgpt } from './chatgpt.ts';
import { claude } from './claude.ts';
import { cohere } from './cohere.ts';
import { copyAi } from './copy-ai.ts';
import { cursorWeb } from './cursor-web.ts';
import { deepai } from './deepai.ts';
import { deepl } from './deepl.ts';
import { deepseek } from './deepseek.ts';
import { doubao } from './doubao.ts';
import { duckAi } from './duck-ai.ts';
import { ernie } from './ernie.ts';
import { fireflies } from './fireflies.ts';
import { flowgpt } from './flowgpt.ts';
import { gamma } from './gamma.ts';
import { gemini } from './gemini.ts';
import { geminiEnterprise } from './gemini-enterprise.ts';
import { genspark } from './genspark.ts';
import { gigachat } from './gigachat.ts';
import { githubCopilot } from './github-copilot.ts';
import { glean } from './glean.ts';
import { googleAiMode } from './google-ai-mode.ts';
import { googleAiStudio } from './google-ai-studio.ts';
import { googleWorkspaceGemini } from './google-workspace-gemini.ts';
import { grammarly } from './grammarly.ts';
import { grok } from './grok.ts';
import { grokX } from './grok-x.ts';
import { groq } from './groq.ts';
import { huggingchat } from './huggingchat.ts';
import { huggingfaceSpaces } from './huggingface-spaces.ts';
import { iask } from './iask.ts';
import { jasper } from './jasper.ts';
import { kagi } from './kagi.ts';
import { kimi } from './kimi.ts';
import { lovable } from './lovable.ts';
import { lumo } from './lumo.ts';
import { m365Copilot } from './m365-copilot.ts';
import { manus } from './manus.ts';
import { metaAi } from './meta-ai.ts';
import { mimo } from './mimo.ts';
import { minimax } from './minimax.ts';
import { mistral } from './mistral.ts';
import { msCopilot } from './ms-copilot.ts';
import { notebooklm } from './notebooklm.ts';
import { notionAi } from './notion-ai.ts';
import { nvidiaBuild } from './nvidia-build.ts';
import { openart } from './openart.ts';
import { openrouter } from './openrouter.ts';
import { otter } from './otter.ts';
import { perplexity } from './perplexity.ts';
import { phind } from './phind.ts';
import { pi } from './pi.ts';
import { poe } from './poe.ts';
import { qianwen } from './qianwen.ts';
import { quillbot } from './quillbot.ts';
import { qwen } from './qwen.ts';
import { replit } from './replit.ts';
import { salesforceAgentforce } from './salesforce-agentforce.ts';
import { t3Chat } from './t3-chat.ts';
import { v0 } from './v0.ts';
import { venice } from './venice.ts';
import { writesonic } from './writesonic.ts';
import { you } from './you.ts';
import { yuanbao } from './yuanbao.ts';
import { yupp } from './yupp.ts';
import { zai } from './zai.ts';
import type { Site } from '../site.ts';

/** Every site this version describes. A host belongs to one of them only. */
export const sites: readonly Site[] = [
  chatgpt,
  claude,
  gemini,
  geminiEnterprise,
  googleAiStudio,
  notebooklm,
  googleAiMode,
  msCopilot,
  bingChatLegacy,
  m365Copilot,
  githubCopilot,
  perplexity,
  deepseek,
  grok,
  grokX,
  mistral,
  metaAi,
  poe,
  huggingchat,
  huggingfaceSpaces,
  you,
  characterAi,
  pi,
  qwen,
  qianwen,
  kimi,
  doubao,
  yuanbao,
  chatglm,
  zai,
  minimax,
  manus,
  genspark,
  phind,
  duckAi,
  braveAsk,
  braveLeo,
  cohere,
  groq,
  openrouter,
  arena,
  t3Chat,
  kagi,
  blackbox,
  deepai,
  lumo,
  yupp,
  glean,
  salesforceAgentforce,
  iask,
  flowgpt,
  openart,
  replit,
  bolt,
  lovable,
  v0,
  cursorWeb,
  notionAi,
  grammarly,
  quillbot,
  deepl,
  jasper,
  copyAi,
  writesonic,
  gamma,
  otter,
  fireflies,
  ernie,
  gigachat,
  venice,
  mimo,
  baiduChat,
  nvidiaBuild,
  googleWorkspaceGemini,
];
