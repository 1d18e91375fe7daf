import { expect, test } from 'vitest';
import { GOLDEN } from '../../test/folders.ts';
import { readCurriculum } from '../reading/read-curriculum.ts';
import { textsOf } from './texts.ts';

test('an attribute is read as words unless its schema says that it names something, or lists what it may be', async () => {
  const { documents } = await readCurriculum(GOLDEN);
  const read = documents.flatMap((document) =>
    textsOf(document).flatMap(({ attribute, around }) => {
      const tag = around.at(-1);
      return attribute && tag && 'props' in tag ? [`${tag.name} ${attribute}`] : [];
    }),
  );
  expect([...new Set(read)].sort()).toMatchInlineSnapshot(`
    [
      "Activity goal",
      "Activity product",
      "Activity task",
      "Activity title",
      "Callout title",
      "Comic title",
      "Debate title",
      "Decoy why",
      "FamilyNote signs",
      "FamilyNote title",
      "FamilyNote trick",
      "Figure alt",
      "Figure caption",
      "Frame alt",
      "Frame fill",
      "Frame says",
      "Game needs",
      "Game title",
      "Gap accept",
      "Gap why",
      "Keep title",
      "Message address",
      "Message because",
      "Message from",
      "Recover title",
      "Role name",
      "Role reply",
      "Role says",
      "Role wants",
      "RolePlay title",
      "Side name",
      "Sign why",
      "Steps title",
      "Story title",
      "Task title",
      "TeacherNote title",
      "Term meaning",
      "Vote title",
    ]
  `);
});
