import { startStopped } from '../../src/ui/stopped/start.tsx';

startStopped();
