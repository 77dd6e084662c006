import { startOptions } from '../../src/ui/options/start.tsx';

startOptions();
