/**
 * Names of services whose keys have no form of their own: hex, base64 or GUIDs, known by the name
 * nearby. Those that are everyday words (`box`, `segment`, `split`) are left out.
 */
export const vendorWords: readonly string[] = `
abuseipdb adobe airtable akamai algolia alphavantage amplitude apify appsflyer asana auth0
azure binance bitbucket bitly braintree browserstack bugsnag censys circleci clearbit
clickup cloudflare cloudinary codacy codeclimate codecov cohere coinbase confluent
contentful datadog deepgram deepl digitalocean dropbox dynatrace elevenlabs etherscan etsy
facebook fastly finnhub firebase flickr freshdesk github gitlab gitter grafana heroku
hetzner infura instagram intercom ipinfo ipstack jenkins jfrog klaviyo kraken kucoin
launchdarkly linkedin linode loggly lokalise mailchimp mailgun mailjet mandrill mapbox
maxmind meraki messagebird mixpanel mongodb netlify newrelic newsapi nexmo nytimes okta
onelogin openai openweather opsgenie optimizely pagerduty paystack pipedrive plaid plivo
postmark pushover rapidapi recaptcha rollbar salesforce scaleway sendbird sendgrid sentry
serpapi shodan shopify slack snyk softlayer sonar spotify sparkpost splunk squarespace
stripe sumologic supabase telegram ticketmaster todoist travis trello twilio twitch twitter
unsplash urlscan virustotal vonage vultr weatherstack woocommerce yelp youtube zendesk zoho
`
  .trim()
  .split(/\s/);
