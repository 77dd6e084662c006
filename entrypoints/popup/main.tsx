import { startPopup } from '../../src/ui/popup/start.tsx';

startPopup();
