import { z } from 'zod';

// Before the first schema is made: zod otherwise tries `new Function`, which an extension page
// reports as a violation of its content security policy. The command line has none, and reads
// millions of lines: there it may.
z.config({ jitless: !('process' in globalThis) });

export { z };
