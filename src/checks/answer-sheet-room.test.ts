import { answerSheetRoom } from './answer-sheet-room.ts';
import { QUESTIONS, requires } from './testing.ts';

requires('every answer has room on the answer sheet', answerSheetRoom, { [QUESTIONS]: 'answer-sheet-room.bad.mdx' }, [
  'cau-hoi.mdx:1:1',
  'cau-hoi.mdx:15:1',
]);
