/** All that marks answer sheets, for a browser: sent for when the first photo comes (components/marking/). */
import { analyse } from './analyse.ts';
import { classTable, doubled, readNames } from './class-table.ts';
import { pupilNumber, rowName, takeSheet, versionOf } from './marked-sheet.ts';
import { findSheet, pictureOf, readBubbles, rectOf } from './read-sheet.ts';
import { recallTest } from './recall-sheet.ts';
import { RETAKE_WORDS } from './retake-words.ts';
import { scoreSheet } from './score-sheet.ts';
import { wordsOfKey } from './words-of-key.ts';
import { writeSheets } from '../targets/exchange/sheet.ts';
import { writeCsv } from './write-csv.ts';

const desk = {
  analyse,
  classTable,
  doubled,
  findSheet,
  pictureOf,
  pupilNumber,
  readBubbles,
  readNames,
  recallTest,
  rectOf,
  RETAKE_WORDS,
  rowName,
  scoreSheet,
  takeSheet,
  versionOf,
  wordsOfKey,
  writeCsv,
  writeSheets,
};
export type Desk = typeof desk;

khienRaDe('cham-bai', desk);
