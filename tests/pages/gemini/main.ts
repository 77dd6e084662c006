import Quill from 'quill';
import 'quill/dist/quill.core.css';
import { element, part, startChat } from '../chat.ts';

const chat = startChat({
  path: (id) => `/app/${id.replaceAll('-', '').slice(0, 16)}`,
  userMessage: (text) => element('user-query-content', text, {}),
});

const quill = new Quill('#quill', {
  formats: [],
  modules: {
    keyboard: {
      bindings: {
        enter: {
          key: 'Enter',
          shiftKey: false,
          handler: () => {
            submit();
            return false;
          },
        },
      },
    },
  },
});
quill.root.classList.add('textarea', 'new-input-ui');
quill.root.setAttribute('role', 'textbox');
quill.root.setAttribute('aria-label', 'Enter a prompt for Gemini');
quill.root.dataset['empty'] = 'true';
quill.on('text-change', () => chat.showEmpty(text() === ''));

function text(): string {
  return quill.getText().replace(/\n$/, '');
}

/** Two layers of JSON in a form field, over XMLHttpRequest. */
function post(prompt: string): Promise<string> {
  const inner = [[prompt, 0, null, null, null, null, 0], ['en'], ['', '', '']];
  const form = new URLSearchParams({
    'f.req': JSON.stringify([null, JSON.stringify(inner)]),
    at: 'practice',
  });
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const path = '/_/BardChatUi/data/assistant.lamda.BardFrontendService/StreamGenerate';
    request.open('POST', `${path}?bl=practice&_reqid=100001&rt=c`);
    request.setRequestHeader('content-type', 'application/x-www-form-urlencoded;charset=UTF-8');
    request.setRequestHeader('x-same-domain', '1');
    request.addEventListener('error', () => reject(new Error('network')));
    request.addEventListener('load', () => {
      const [[, , payload]] = JSON.parse(request.responseText.slice(6)) as [[string, null, string]];
      const answer = JSON.parse(payload) as [null, null, null, null, [[string, [string]]]];
      resolve(answer[4][0][1][0]);
    });
    request.send(form.toString());
  });
}

function submit(): void {
  const prompt = text();
  if (!prompt.trim()) return;
  quill.setText('');
  void chat.ask(prompt, () => post(prompt));
}

part('button').addEventListener('click', submit);
quill.focus();
