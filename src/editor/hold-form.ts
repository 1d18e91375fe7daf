import { rule } from '../checks/rule.ts';
import { kindOf } from './documents.ts';
import { tidyFile } from './form-file.ts';

/**
 * Every text in its normal form, so that saving one word in the editor changes that word's line. `npm run check` asks;
 * a build does not: how a file is laid out changes nothing that is published.
 */
export const holdForm = rule('dang-chuan', ({ documents }, report) => {
  for (const document of documents) {
    const { file, source } = document;
    const kind = kindOf(file.slice(file.indexOf('/') + 1));
    const tidied = kind && tidyFile(source, kind);
    if (!tidied || tidied === source) continue;
    const [is, should] = [source.split('\n'), tidied.split('\n')];
    const line = 1 + is.findIndex((words, index) => words !== should[index]);
    report(
      document,
      { line, column: 1 },
      'Tệp chưa ở dạng chuẩn, từ dòng này.',
      'Sửa một chữ trong trình soạn bài thì cả những dòng này đổi theo, và không ai thấy đã sửa gì.',
      'Chạy npm run tidy: chữ và nghĩa giữ nguyên, chỉ cách xếp dòng đổi.',
    );
  }
});
