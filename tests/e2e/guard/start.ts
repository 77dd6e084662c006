import { startGuard } from '../../../src/page/guard.ts';

startGuard();
