import { startDialog } from '../../src/ui/dialog/start.tsx';

void startDialog();
