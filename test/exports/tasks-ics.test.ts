/** The calendar as a second parser (ical.js) reads it: all-day events, recurrences, names that stay, Vietnamese letters. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import ICAL from "ical.js";
import { type CalendarOptions, tasksToIcs } from "../../server/src/core/exports/tasks-ics";
import { plan, source, TASKS } from "./tasks";

const OPTIONS: CalendarOptions = { language: "vi", reminderDays: null, today: { year: 2026, month: 11, day: 21 } };

const events = (text: string, options = OPTIONS): ICAL.Event[] => read(tasksToIcs([source(text)], options));
const read = (ics: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
const about = (list: readonly ICAL.Event[], words: string): ICAL.Event => {
  const found = list.find(({ summary }) => summary.includes(words));
  assert.ok(found, `${words} among ${list.map(({ summary }) => summary).join(" ¦ ")}`);
  return found;
};
const task = (when: string): string => plan({ tasks: [`Sở Nội vụ rà soát hồ sơ, báo cáo Ủy ban nhân dân tỉnh ${when}.`] });
/** The first days of a recurrence. */
function days(when: string, count: number): string[] {
  const [event] = events(task(when));
  assert.ok(event, when);
  const next = event.iterator();
  return Array.from({ length: count }, () => next.next().toString());
}

describe("calendar", () => {
  it("has an all-day event on the last day, with who and what", () => {
    const list = events(plan({ tasks: TASKS }));
    assert.equal(list.length, 3, "one without a deadline is left out");
    const map = about(list, "lập bản đồ cồn cát");
    assert.equal(map.startDate.toString(), "2026-12-10");
    assert.equal(map.startDate.isDate, true);
    assert.match(map.summary, /^Hạn: Sở Nông nghiệp và Môi trường - /u);
    assert.match(map.description, /Phối hợp: Sở Xây dựng; Công an tỉnh/u);
    assert.match(map.description, /Văn bản: 64\/KH-UBND/u);
  });

  it("repeats what comes again, from the document's date on", () => {
    assert.deepEqual(days("trước ngày 10 tháng 12 hằng năm", 2), ["2026-12-09", "2027-12-09"]);
    assert.deepEqual(days("chậm nhất ngày 15 tháng 6 hằng năm", 2), ["2027-06-15", "2028-06-15"]);
    assert.deepEqual(days("định kỳ hằng quý", 3), ["2026-12-31", "2027-03-31", "2027-06-30"]);
    assert.deepEqual(days("định kỳ ngày 20 hằng tháng", 3), ["2026-10-20", "2026-11-20", "2026-12-20"]);
    assert.deepEqual(days("trước ngày 10 tháng cuối quý", 2), ["2026-12-09", "2027-03-09"]);
    assert.deepEqual(days("vào thứ Hai hằng tuần", 2), ["2026-10-12", "2026-10-19"]);
    assert.deepEqual(days("hằng tuần", 2), ["2026-10-09", "2026-10-16"]);
    assert.deepEqual(days("trước ngày 01 tháng 3 hằng năm", 3), ["2027-02-28", "2028-02-29", "2029-02-28"]);
  });

  it("leaves out what has no day", () => {
    assert.deepEqual(events(task("thường xuyên")), []);
    assert.deepEqual(events(task("khi có yêu cầu")), []);
  });

  it("keeps an event's name when the text around it changes, the number comes, the day moves", () => {
    const uid = (text: string): string => about(events(text), "lập bản đồ").uid;
    const before = uid(plan({ tasks: TASKS }));
    const [map = "", ...rest] = TASKS;
    assert.equal(uid(plan({ number: "      /KH-UBND", tasks: TASKS })), before);
    assert.equal(uid(plan({ tasks: ["Sở Y tế kiểm tra các trạm y tế ven biển trước ngày 12/11/2026.", ...TASKS] })), before);
    assert.equal(uid(plan({ tasks: [map.replace("11 tháng 12", "18 tháng 12"), ...rest] })), before);
    assert.equal(uid(plan({ tasks: [map.replace("hoàn thành trước", "hoàn thành\ntrước"), ...rest] })), before);
    assert.notEqual(uid(plan({ tasks: [map.replace("cồn cát", "bãi bồi"), ...rest] })), before);
  });

  it("gives each event a name of its own, also for the same words twice", () => {
    const uids = events(plan({ tasks: [...TASKS, ...TASKS] })).map(({ uid }) => uid);
    assert.equal(uids.length, 6);
    assert.equal(new Set(uids).size, 6);
  });

  it("is the same bytes every time, whatever the day and the zone", () => {
    const text = plan({ tasks: TASKS });
    const first = tasksToIcs([source(text)], OPTIONS);
    assert.equal(tasksToIcs([source(text)], { ...OPTIONS, today: { year: 2030, month: 1, day: 1 } }), first);
    const zone = process.env.TZ;
    try {
      process.env.TZ = "Pacific/Kiritimati";
      assert.equal(tasksToIcs([source(text)], OPTIONS), first);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it("folds lines at 75 bytes and never inside a letter", () => {
    const ics = tasksToIcs([source(plan({ tasks: [`${TASKS[0]} ${"Ủy ban nhân dân các xã ven biển quản lý. ".repeat(40)}`] }))], OPTIONS);
    for (const line of ics.split("\r\n")) {
      assert.ok(Buffer.byteLength(line) <= 75, line);
      assert.doesNotMatch(line, /\ufffd/u);
    }
    assert.match(read(ics)[0]?.description ?? "", /Ủy ban nhân dân các xã ven biển quản lý\./u);
  });

  it("reminds on the morning of the days before, only when asked", () => {
    const alarms = (reminderDays: number | null): string[] =>
      events(task("trước ngày 11/12/2026"), { ...OPTIONS, reminderDays }).flatMap((event) =>
        event.component.getAllSubcomponents("valarm").map((alarm) => String(alarm.getFirstPropertyValue("trigger"))),
      );
    assert.deepEqual(alarms(null), []);
    assert.deepEqual(alarms(3), ["-P2DT16H"]);
  });
});
