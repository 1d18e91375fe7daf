import { textOf } from '../../src/curriculum/tree.ts';
import { VERSIONS } from '../../src/teaching/test-set.ts';
import type { Single, TwentyQuestions } from './twenty-questions.ts';

/**
 * The same test as auto-multiple-choice wants it: the same questions in the same typeface, margins and number of
 * versions, shuffled in each, answered on a sheet of its own. No hyphens, which Vietnamese does not have.
 */
export const amcSource = (
  { lessons, questions }: TwentyQuestions,
  fonts: string,
): string => `\\documentclass[a4paper,12pt]{article}
\\usepackage[top=20mm,bottom=20mm,left=30mm,right=15mm]{geometry}
\\usepackage{fontspec}
\\setmainfont{Tinos}[Path=${fonts}/,Extension=.ttf,UprightFont=400Regular/Tinos_400Regular,BoldFont=700Bold/Tinos_700Bold,ItalicFont=400Regular_Italic/Tinos_400Regular_Italic,BoldItalicFont=700Bold_Italic/Tinos_700Bold_Italic]
\\usepackage[separateanswersheet]{automultiplechoice}
\\hyphenpenalty=10000
\\begin{document}
${questions.map(elementOf).join('\n')}
\\onecopy{${VERSIONS}}{
{\\bfseries Đề kiểm tra lớp ${lessons[0]!.grade}}\\par
${lessons.map(({ title }) => escape(title)).join('; ')}\\par
\\shufflegroup{de}
\\insertgroup{de}
\\AMCcleardoublepage
\\AMCformBegin
{\\bfseries Phiếu trả lời}\\par
Họ và tên: \\dotfill\\par
\\AMCform
}
\\end{document}
`;

const elementOf = ({ id, prompt, options }: Single): string => `\\element{de}{\\begin{question}{${id}}
${prompt.map((flow) => escape(textOf([flow]))).join('\n\n')}
\\begin{choices}
${options.map(({ right, text }) => `\\${right ? 'correct' : 'wrong'}choice{${escape(textOf(text).trim())}}`).join('\n')}
\\end{choices}
\\end{question}}`;

const escape = (text: string): string => text.replace(/[&%$#_{}]/g, '\\$&').replace(/[~^]/g, '\\$&{}');
