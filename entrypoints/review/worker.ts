import { startReviewWorker } from '../../src/ui/review/worker/start.ts';

startReviewWorker();
