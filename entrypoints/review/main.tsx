import { startReview } from '../../src/ui/review/start.tsx';

startReview(() => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
