import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createTempLedger, TEST_MOMENT, type TempLedger } from "../test/support/temp-ledger.ts";
import type { WriteTransaction } from "./handles.ts";
import { readMeta, writeMeta } from "./ledger-meta.ts";
import type { OpenLedger } from "./open-ledger.ts";
import { build } from "./query-builder.ts";

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

const userNames = () => ledger.read.all(build.selectFrom("appUser").select("name").orderBy("name"));
const addUser = (id: string, name: string) => build.insertInto("appUser").values({ id, name, createdAt: TEST_MOMENT });

test("what a transaction wrote is there after it, and after the file is opened again", () => {
  const changed = ledger.inTransaction((write) => write.run(addUser("U2", "Second Biller")));
  expect(changed).toBe(1);
  ledger.close();
  ledger = temp.open();
  expect(userNames()).toEqual([{ name: "Second Biller" }, { name: "Test Biller" }]);
});

test("any throw rolls back everything and is thrown on", () => {
  const work = (write: WriteTransaction) => {
    write.run(addUser("U2", "Second Biller"));
    throw new Error("the journey changed its mind");
  };
  expect(() => ledger.inTransaction(work)).toThrow("changed its mind");
  expect(userNames()).toEqual([{ name: "Test Biller" }]);
});

test("asynchronous work is refused and rolled back", () => {
  const work = async (write: WriteTransaction) => write.run(addUser("U2", "Second Biller"));
  expect(() => ledger.inTransaction(work)).toThrow("must not be asynchronous");
  expect(userNames()).toEqual([{ name: "Test Biller" }]);
});

test("a read handle refuses a statement that writes, even one that answers rows", () => {
  expect(() => ledger.read.all(addUser("U2", "Second Biller").returning("id"))).toThrow("read handle");
  expect(() => ledger.read.first(sql`DELETE FROM appUser`)).toThrow("read handle");
  expect(() => (ledger.read as WriteTransaction).run(addUser("U2", "Second Biller"))).toThrow("read handle");
  expect(userNames()).toEqual([{ name: "Test Biller" }]);
});

test("a handle kept after its transaction cannot be used", () => {
  const kept = ledger.inTransaction((write) => write);
  expect(() => kept.run(addUser("U2", "Second Biller"))).toThrow("after its transaction had ended");
});

test("a write transaction reads its own rows", () => {
  const name = ledger.inTransaction((write) => {
    writeMeta(write, "practiceName", "Renamed Practice");
    return readMeta(write, "practiceName");
  });
  expect(name).toBe("Renamed Practice");
});

test("many rows go in by one statement, and rows of another shape are refused as a whole", () => {
  const row = (n: number) => ({ id: `N${n}`, name: `Biller ${n}`, createdAt: TEST_MOMENT });
  ledger.inTransaction((write) => write.insertRows("appUser", [row(1), row(2), row(3)]));
  expect(userNames()).toHaveLength(4);
  const uneven = [row(4), { ...row(5), name: undefined as unknown as string }];
  expect(() => ledger.inTransaction((write) => write.insertRows("appUser", uneven))).toThrow("same columns");
  expect(userNames()).toHaveLength(4);
});

test("rows beyond one statement's go in as well, in the order given and with every value at its place", () => {
  const rows = Array.from({ length: 450 }, (_, n) => ({ id: `N${n}`, name: `Biller ${n}`, createdAt: TEST_MOMENT }));
  ledger.inTransaction((write) => write.insertRows("appUser", rows));
  const stored = ledger.read.all(build.selectFrom("appUser").selectAll().orderBy(sql`rowid`));
  expect(stored.slice(1)).toEqual(rows);
  const last = { ...rows[0]!, id: "N450", createdAt: undefined as unknown as typeof TEST_MOMENT };
  const more = [...rows.map((row) => ({ ...row, id: `M${row.id}`, name: `Former ${row.name}` })), last];
  expect(() => ledger.inTransaction((write) => write.insertRows("appUser", more))).toThrow("same columns");
  expect(userNames()).toHaveLength(451);
});

test("the same query can run inside a loop over its own rows", () => {
  ledger.inTransaction((write) => write.run(addUser("U2", "Second Biller")));
  const query = build.selectFrom("appUser").select("id").orderBy("id");
  const pairs: string[] = [];
  for (const outer of ledger.read.each(query)) {
    for (const inner of ledger.read.each(query)) pairs.push(`${outer.id}-${inner.id}`);
  }
  expect(pairs).toEqual(["U2-U2", "U2-USER1", "USER1-U2", "USER1-USER1"]);
});

test("STRICT tables refuse a value of another type", () => {
  expect(() =>
    ledger.inTransaction((write) => write.run(sql`INSERT INTO auditTrail (seq) VALUES ('12.5x')`)),
  ).toThrow();
});

test("many rows are changed by their ids, and a row that sets other columns than the first is refused", () => {
  ledger.inTransaction((write) => {
    write.run(addUser("U2", "Second Biller"));
    write.updateRows("appUser", [
      { id: "U2", name: "Renamed at first" },
      { id: "NOBODY", name: "Nobody" },
      { id: "U2", name: "Renamed Biller" },
    ]);
  });
  expect(userNames()).toEqual([{ name: "Renamed Biller" }, { name: "Test Biller" }]);
  const unlike = [{ id: "U2", name: "Again Renamed" }, { id: "U2" }];
  expect(() => ledger.inTransaction((write) => write.updateRows("appUser", unlike))).toThrow("the same columns");
  expect(userNames()).toEqual([{ name: "Renamed Biller" }, { name: "Test Biller" }]);
});
