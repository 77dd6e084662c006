import { startWelcome } from '../../src/ui/welcome/start.tsx';

startWelcome();
