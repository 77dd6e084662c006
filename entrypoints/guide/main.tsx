import { startGuide } from '../../src/ui/guide/start.tsx';

startGuide();
