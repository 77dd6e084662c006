import { startPracticeGate } from '../../src/content/practice-gate.ts';
import { startPractice } from '../../src/ui/practice/start.tsx';

startPractice(startPracticeGate());
