import { z } from 'zod';

// Before the first schema is used: zod otherwise tries `new Function`, which an extension page
// reports as a violation of its content security policy.
z.config({ jitless: true });

export { z };
