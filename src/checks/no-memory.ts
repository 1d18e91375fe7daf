import { printable, type Mark } from '../curriculum/mark.ts';
import { findBlocks } from '../curriculum/tree.ts';
import { atAttribute } from '../reading/place.ts';
import { namesIn } from './known-contacts.ts';
import { documentOf, lessonRule } from './rule.ts';

const WHY = 'Điều chưa ai đối chiếu với nguồn không bao giờ được lên trang hay lên giấy.';

/** Nothing that is only believed (MEMORY), and no wording with gaps, is on its way to a page. */
export const noMemory = lessonRule('chua-kiem-chung', (content, report) => {
  const { office, frameworks, lessons } = content.curriculum;
  const isMemory = (fact: { mark: Mark } | undefined) => fact !== undefined && printable(fact) === null;
  for (const lesson of lessons) {
    const shared = documentOf(content, lesson.file);
    for (const [index, id] of lesson.forms.entries()) {
      if (isMemory(frameworks.forms.find((form) => form.id === id)))
        report(
          shared,
          shared.placeOf(['forms', index]),
          `Hình thức “${id}” chưa được kiểm chứng (MEMORY).`,
          WHY,
          'Bỏ mã này, hoặc đối chiếu với văn bản rồi sửa mark trong content/frameworks/scam-forms.yaml.',
        );
    }
    for (const text of lesson.texts) {
      const document = documentOf(content, text.file);
      const listed = [
        ...text.outcomes.map((id, index) => ({
          list: 'outcomes',
          index,
          id,
          file: 'outcomes',
          fact: frameworks.outcomes.find((o) => o.id === id),
        })),
        ...text.competences.map((id, index) => ({
          list: 'competences',
          index,
          id,
          file: 'competences',
          fact: frameworks.competences.find((c) => c.code === id),
        })),
      ];
      for (const { list, index, id, file, fact } of listed) {
        const at = document.placeOf([list, index]);
        if (isMemory(fact))
          report(
            document,
            at,
            `“${id}” chưa được kiểm chứng (MEMORY).`,
            WHY,
            `Bỏ mã này, hoặc đối chiếu với văn bản rồi sửa mark trong content/frameworks/${file}.yaml.`,
          );
        else if (fact?.truncated)
          report(
            document,
            at,
            `Câu chữ của “${id}” mới chép được một phần.`,
            'Câu thiếu chữ không được in như lời của văn bản.',
            `Bỏ mã này, hoặc chép đủ câu vào content/frameworks/${file}.yaml rồi bỏ truncated.`,
          );
      }
    }
    for (const document of content.documents.filter(({ slug }) => slug === lesson.slug)) {
      for (const { node } of findBlocks(document.tree, 'Fact', 'Contact', 'Recover')) {
        const [keys, facts, file] =
          node.name === 'Fact'
            ? ([['source'], lesson.sources, 'lesson.yaml'] as const)
            : ([namesIn(node.name), office.contacts, 'content/office.yaml'] as const);
        for (const key of keys) {
          const id = node.props[key];
          if (isMemory(facts.find((fact) => fact.id === id)))
            report(
              document,
              atAttribute(document.source, node.at, key),
              `“${String(id)}” chưa được kiểm chứng (MEMORY).`,
              WHY,
              `Bỏ chỗ này, hoặc đọc lại nguồn rồi sửa mark trong ${file}.`,
            );
        }
      }
    }
  }
});
