import type { Question } from '../questions/kinds.ts';
import type { Scene } from '../questions/story/kind.ts';
import { textOf } from '../curriculum/tree.ts';
import { documentOf, lessonRule, type Report } from './rule.ts';

type Story = Extract<Question, { kind: 'story' }>;

/**
 * A branching story can be walked: every scene is reached, and from every scene a safe end. (A `learn` end leads back
 * to the scene before it.)
 */
export const storyPaths = lessonRule('chuyen-re-nhanh', (content, report) => {
  for (const text of content.curriculum.lessons.flatMap((lesson) => lesson.texts)) {
    for (const question of text.questions)
      if (question.kind === 'story') checkStory(question, documentOf(content, text.questionsFile!), report);
  }
});

function checkStory({ id, scenes }: Story, document: { file: string }, report: Report): void {
  const byId = new Map(scenes.map((scene) => [scene.id, scene]));
  const next = (scene: Scene) => scene.choices.flatMap(({ to }) => byId.get(to) ?? []);
  const reached = spread(scenes.slice(0, 1), next);
  const safe = spread(
    scenes.filter(({ end }) => end === 'safe'),
    (scene) => scenes.filter((other) => next(other).includes(scene)),
  );
  for (const scene of scenes) {
    const name = `Cảnh “${scene.id}” của câu “${id}”`;
    for (const { id: choice, to, at } of scene.choices) {
      if (!byId.has(to))
        report(
          document,
          at,
          `Cách xử trí “${choice}” dẫn tới cảnh “${to}” không có.`,
          'Học sinh bấm vào sẽ không đi đâu cả.',
          `Dùng một trong: ${[...byId.keys()].join(', ')}.`,
        );
    }
    if (!textOf(scene.body).trim())
      report(
        document,
        scene.at,
        `${name} chưa kể gì.`,
        'Học sinh thấy một trang trống.',
        'Viết vài câu kể chuyện trước các <Choice>.',
      );
    if (scene.end === 'no' && scene.choices.length < 2)
      report(
        document,
        scene.at,
        `${name} có ${scene.choices.length} cách xử trí.`,
        'Không có gì để chọn thì không phải chuyện rẽ nhánh.',
        'Viết ít nhất hai <Choice>, hoặc đánh dấu cảnh kết bằng end="safe" hay end="learn".',
      );
    else if (scene.end === 'no' && !scene.choices.some(({ right }) => right))
      report(
        document,
        scene.at,
        `${name} không có cách xử trí nào an toàn.`,
        'Ở cảnh nào học sinh cũng phải có một cách làm đúng.',
        'Thêm right vào <Choice> an toàn.',
      );
    if (scene.end !== 'no' && scene.choices.length)
      report(
        document,
        scene.at,
        `${name} là cảnh kết mà còn cách xử trí.`,
        'Chuyện đã hết thì không chọn nữa.',
        'Bỏ các <Choice>, hoặc bỏ end.',
      );
    if (!reached.has(scene))
      report(
        document,
        scene.at,
        `Không có đường nào tới cảnh “${scene.id}” của câu “${id}”.`,
        'Cảnh này sẽ không ai thấy.',
        `Thêm một <Choice to="${scene.id}">, hoặc xoá cảnh.`,
      );
    else if (scene.end === 'no' && !safe.has(scene))
      report(
        document,
        scene.at,
        `Từ cảnh “${scene.id}” của câu “${id}” không tới được kết thúc an toàn.`,
        'Ở đâu trong câu chuyện học sinh cũng phải còn lối ra.',
        'Cho một <Choice> dẫn tới cảnh có đường về end="safe".',
      );
  }
}

/** All scenes that can be come to from some, by one step at a time. */
function spread(from: readonly Scene[], step: (scene: Scene) => Scene[]): Set<Scene> {
  const found = new Set(from);
  for (const scene of found) for (const other of step(scene)) found.add(other);
  return found;
}
