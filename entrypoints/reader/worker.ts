import { startReader } from '../../src/reader/worker.ts';

startReader();
