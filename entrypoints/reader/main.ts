import { startReaderPage } from '../../src/reader/start.ts';

startReaderPage(() => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
