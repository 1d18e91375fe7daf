const HELP = `npm run new -- bai                         một bài mới, nháp: hỏi vài câu rồi viết theo mẫu ngắn
npm run new -- bai --tu tệp --lop 4-5     một bài mới, nháp, từ tệp Word hay tệp câu hỏi của thầy cô
npm run new -- canh-bao                    một cảnh báo mới, nháp: hỏi vài câu rồi viết

Mỗi lệnh có trang giúp riêng: npm run new -- bai --help`;

const [what] = process.argv.slice(2);
if (what === 'bai') await import('./new-lesson.ts');
else if (what === 'canh-bao') await import('./new-alert.ts');
else if (what === '--help' || what === '-h') console.log(HELP);
else {
  const said = what === undefined || what.startsWith('-') ? 'Viết mới điều gì?' : `Không hiểu “${what}”.`;
  console.error(`${said} Nay viết mới được: bai, canh-bao.\n\n${HELP}`);
  process.exitCode = 1;
}
