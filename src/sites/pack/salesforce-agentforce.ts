import { defineSite, post } from '../site.ts';

/** The rest of the host is the customer register itself. */
export const salesforceAgentforce = defineSite({
  id: 'salesforce-agentforce',
  name: 'Salesforce Agentforce / Einstein',
  hosts: ['*.lightning.force.com'],
  pages: [],
  submit: [
    post({
      transport: 'xhr',
      url: '^https://[^/]+\\.lightning\\.force\\.com/aura\\?.*sendMessage',
      decode: ['form:message', 'json'],
      paths: ['actions[*].params.lifecycleAgentMessageInputRepresentation.userInput'],
      sample: {
        url: 'https://acme.lightning.force.com/aura?r=1&aura.LifecycleAgentConnect.sendMessage=1',
        body: 'message=%7B%22actions%22%3A%5B%7B%22params%22%3A%7B%22lifecycleAgentMessageInputRepresentation%22%3A%7B%22userInput%22%3A%22hello+MARKER-7f3a%22%7D%7D%7D%5D%7D',
      },
    }),
  ],
  account: 'work',
  about: {
    vendor: 'Salesforce',
    traits: ['nested-json-form', 'shadow-dom'],
    asOf: '2026',
    confidence: 'low',
  },
});
