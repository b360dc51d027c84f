import { afterEach, beforeEach, expect, test } from "vitest";
import { createTempLedger, TEST_MOMENT, type TempLedger } from "../test/support/temp-ledger.ts";
import type { OpenLedger } from "./open-ledger.ts";
import { build } from "./query-builder.ts";
import { inSavepoint } from "./savepoint.ts";

let temp: TempLedger;
let ledger: OpenLedger;
beforeEach(() => {
  temp = createTempLedger();
  ledger = temp.open();
});
afterEach(() => {
  ledger.close();
  temp.remove();
});

const addUser = (id: string) => build.insertInto("appUser").values({ id, name: id, createdAt: TEST_MOMENT });
const userIds = () => ledger.read.all(build.selectFrom("appUser").select("id").orderBy("createdAt").orderBy("id"));

test("a part that throws is rolled back alone; what came before, after and within another part stands", () => {
  const before = userIds();
  ledger.inTransaction((write) => {
    write.run(addUser("U2"));
    expect(() =>
      inSavepoint(write, () => {
        write.run(addUser("U3"));
        throw new Error("this part was refused");
      }),
    ).toThrow("this part was refused");
    const inner = inSavepoint(write, () => {
      write.run(addUser("U4"));
      expect(() =>
        inSavepoint(write, () => {
          write.run(addUser("U5"));
          throw new Error("inner");
        }),
      ).toThrow("inner");
      return "kept";
    });
    expect(inner).toBe("kept");
  });
  const added = userIds().filter((user) => !before.some((one) => one.id === user.id));
  expect(added).toEqual([{ id: "U2" }, { id: "U4" }]);
});
