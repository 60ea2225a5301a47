/**
 * What is kept on this device: the plan of the day, where a session stands, and what waits to be
 * sent. A thin layer over IndexedDB; where there is none, it is kept as long as the page lives.
 */

/** @import { Fact, Plan } from "./shapes.js" */
/** @import { Place } from "./place.js" */
/** @import { Waiting } from "./outbox.js" */

import { clockNow } from "./clock.js";
import { mayWrite, readPlace } from "./place.js";

const NAME = "footbridge";
/** Never raised: see `place.js`. A page of an older version would be shut out of its own records. */
const VERSION = 1;
const LATER = ":later";
const PERSONAL = ["sessions", "facts", "refused", "plans"];

export class Store {
  /** @param {IDBDatabase | null} database */
  constructor(database) {
    this.database = database;
    /** Whether this device could not keep what it was given last. */
    this.isFailing = database === null;
    /** @type {Map<string, Map<unknown, unknown>>} */
    this.memory = new Map();
    this.counter = 0;
  }

  static async open() {
    try {
      return new Store(await openDatabase());
    } catch {
      return new Store(null);
    }
  }

  /**
   * The plan last fetched, for opening without a network.
   * @param {string} kind
   * @returns {Promise<Plan | undefined>}
   */
  async plan(kind) {
    return /** @type {Plan | undefined} */ (await this.get("plans", kind));
  }

  /**
   * @param {string} kind
   * @param {Plan} plan
   */
  keepPlan(kind, plan) {
    return this.put("plans", kind, plan);
  }

  /**
   * @param {string} key
   * @returns {Promise<Place | null>} null when there is none that this version can read
   */
  async session(key) {
    const kept = await this.get("sessions", key);
    return kept ? readPlace(kept) : null;
  }

  /** @returns {Promise<[string, Place][]>} every session that was begun and not ended */
  async sessions() {
    const keys = await this.keys("sessions");
    const kept = await Promise.all(keys.map((key) => this.session(key)));
    return keys.flatMap((key, index) => {
      const place = kept[index];
      return place ? [/** @type {[string, Place]} */ ([key, place])] : [];
    });
  }

  /**
   * Where the session stands and what it told, in one go: both or neither.
   * @param {string} key
   * @param {Place} place taken away when it is over
   * @param {number | undefined} known when the place that the window goes on from was kept
   * @param {Fact[]} facts
   * @returns {Promise<boolean>} false when another window has gone on: then nothing is written
   */
  async keep(key, place, known, facts) {
    let isOurs = false;
    await this.change(["sessions", "facts"], (stores) => {
      stores.sessions?.find(key, (kept) => {
        isOurs = mayWrite(/** @type {Place | undefined} */ (kept), place.lead, known);
        if (!isOurs) return;
        if (place.state.mode === "ended") stores.sessions?.delete(key);
        else stores.sessions?.put(place, key);
        for (const fact of facts) stores.facts?.add(rowOf(place.plan.person, fact));
      });
    });
    // Room was found again. What only takes away succeeds on a full device, too.
    this.isFailing = this.database === null;
    return isOurs;
  }

  /**
   * A session is over that nobody plays any more.
   * @param {string} key
   * @param {string} person
   * @param {Fact[]} facts
   */
  close(key, person, facts) {
    return this.change(["sessions", "facts"], (stores) => {
      stores.sessions?.delete(key);
      for (const fact of facts) stores.facts?.add(rowOf(person, fact));
    });
  }

  /**
   * What a later version wrote gives way and stays whole: that version finds it again.
   * @param {string} key
   */
  setAside(key) {
    return this.change(["sessions"], (stores) => {
      stores.sessions?.find(key, (kept) => {
        if (!kept || readPlace(kept)) return;
        stores.sessions?.put(kept, key + LATER);
        stores.sessions?.delete(key);
      });
    });
  }

  /**
   * Something that happened outside a session. What cannot be kept is held as long as the page is
   * open.
   * @param {string} person
   * @param {Fact} fact
   */
  async add(person, fact) {
    try {
      await this.change(["facts"], (stores) => stores.facts?.add(rowOf(person, fact)));
    } catch {
      this.hold(person, [fact]);
    }
  }

  /**
   * There is no room for it on this device: it waits in this page, and nowhere else.
   * @param {string} person
   * @param {Fact[]} facts
   */
  hold(person, facts) {
    for (const fact of facts) this.inMemory("facts").add(rowOf(person, fact));
  }

  /** @returns {Promise<Waiting[]>} what waits to be sent, oldest first */
  async waiting() {
    const held = /** @type {Waiting[]} */ ([...this.shelf("facts").values()]);
    if (!this.database) return held;
    const kept = /** @type {Waiting[]} */ (await this.all("facts").catch(() => []));
    return [...kept, ...held];
  }

  /** @param {Waiting} one */
  async remove(one) {
    if (this.shelf("facts").delete(one.number)) return;
    await this.change(["facts"], (stores) => stores.facts?.delete(one.number));
  }

  /**
   * @param {Waiting} one
   * @param {Fact} fact that goes in its place, behind all that waits
   */
  async replace(one, fact) {
    const { number, ...row } = one;
    if (this.shelf("facts").delete(number)) return this.hold(one.person, [fact]);
    return this.change(["facts"], (stores) => {
      stores.facts?.delete(number);
      stores.facts?.add({ ...row, fact });
    });
  }

  /**
   * @param {Waiting} one
   * @param {string} why
   */
  async refuse(one, why) {
    await this.change(["facts", "refused"], (stores) => {
      stores.facts?.delete(one.number);
      stores.refused?.put({ ...one, refused: why }, one.fact.id);
    });
    this.shelf("facts").delete(one.number);
  }

  /** Whether anything of anybody is kept here. */
  async isEmpty() {
    const kept = await Promise.all(PERSONAL.map((name) => this.keys(name)));
    return kept.every((keys) => keys.length === 0);
  }

  /** @returns {Promise<Waiting[]>} */
  async refused() {
    return /** @type {Waiting[]} */ (await this.all("refused"));
  }

  /**
   * Everything of people who are no longer here, or of all when nobody is named. What was kept
   * since somebody asked is of nobody that was asked about.
   * @param {string[]} [people] who still is
   * @param {string[]} [asked] about whom it was asked
   */
  async forget(people = [], asked) {
    await this.forgetAllOf(
      (person) => !people.includes(person) && (asked ?? [person]).includes(person),
    );
  }

  /** @returns {Promise<string[]>} of whom something is kept here */
  async owners() {
    const seen = new Set();
    await this.forgetAllOf((person) => {
      seen.add(person);
      return false;
    });
    return [...seen];
  }

  /** @param {(person: string) => boolean} isGone */
  async forgetAllOf(isGone) {
    this.inMemory("facts").sweep(isGone);
    for (const name of PERSONAL) {
      await this.change([name], (stores) => stores[name]?.sweep((person) => isGone(person)));
    }
  }

  /** The plans go; they come again when somebody is let in. */
  dropPlans() {
    return this.change(["plans"], (stores) => stores.plans?.sweep(() => true));
  }

  /**
   * @param {string} name
   * @param {string} key
   */
  async get(name, key) {
    if (!this.database) return this.shelf(name).get(key);
    return wish(this.database.transaction(name).objectStore(name).get(key));
  }

  /**
   * @param {string} name
   * @returns {Promise<string[]>}
   */
  async keys(name) {
    if (!this.database) return /** @type {string[]} */ ([...this.shelf(name).keys()]);
    const keys = await wish(this.database.transaction(name).objectStore(name).getAllKeys());
    return /** @type {string[]} */ (keys);
  }

  /** @param {string} name */
  async all(name) {
    if (!this.database) return [...this.shelf(name).values()];
    return wish(this.database.transaction(name).objectStore(name).getAll());
  }

  /**
   * @param {string} name
   * @param {string} key
   * @param {unknown} value
   */
  put(name, key, value) {
    return this.change([name], (stores) => stores[name]?.put(value, key));
  }

  /**
   * @param {string[]} names
   * @param {(stores: Record<string, Shelf>) => void} act
   * @returns {Promise<void>}
   */
  async change(names, act) {
    if (!this.database) {
      act(Object.fromEntries(names.map((name) => [name, this.inMemory(name)])));
      return;
    }
    try {
      await changeOnDisk(this.database, names, act);
    } catch (error) {
      this.isFailing = true;
      throw error;
    }
  }

  /** @param {string} name */
  shelf(name) {
    const found = this.memory.get(name) ?? new Map();
    this.memory.set(name, found);
    return found;
  }

  /**
   * @param {string} name
   * @returns {Shelf}
   */
  inMemory(name) {
    const shelf = this.shelf(name);
    return {
      find: (key, act) => act(shelf.get(key)),
      put: (value, key) => shelf.set(key, value),
      delete: (key) => shelf.delete(key),
      sweep: (isGone) => {
        for (const [key, value] of shelf) if (isGone(ownerOf({ key, value }))) shelf.delete(key);
      },
      add: (value) => {
        this.counter += 1;
        const number = `held ${this.counter}`;
        shelf.set(number, { .../** @type {object} */ (value), number });
      },
    };
  }
}

/**
 * What waits, and how the clock went when it was written.
 * @param {string} person
 * @param {Fact} fact
 */
function rowOf(person, fact) {
  return { person, fact, ...clockNow() };
}

/**
 * All of it or nothing. What throws in the middle takes all of it back.
 * @param {IDBDatabase} database
 * @param {string[]} names
 * @param {(stores: Record<string, Shelf>) => void} act
 * @returns {Promise<void>}
 */
function changeOnDisk(database, names, act) {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(names, "readwrite", { durability: "strict" });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error("taken back"));
    const shelves = names.map((name) => [name, onDisk(transaction.objectStore(name))]);
    orTakenBack(transaction, () => act(Object.fromEntries(shelves)));
  });
}

/**
 * @param {IDBTransaction} transaction
 * @param {() => void} act
 */
function orTakenBack(transaction, act) {
  try {
    act();
  } catch {
    transaction.abort();
  }
}

/**
 * @typedef {{
 *   find: (key: string, act: (value: unknown) => void) => unknown,
 *   put: (value: unknown, key: string) => unknown,
 *   add: (value: unknown) => unknown,
 *   delete: (key: string | number) => unknown,
 *   sweep: (isGone: (person: string) => boolean) => unknown,
 * }} Shelf
 */

/**
 * @param {IDBObjectStore} store
 * @returns {Shelf}
 */
function onDisk(store) {
  return {
    find: (key, act) => {
      const request = store.get(key);
      request.onsuccess = () => orTakenBack(store.transaction, () => act(request.result));
    },
    put: (value, key) => store.put(value, key),
    delete: (key) => store.delete(key),
    add: (value) => store.add(value),
    sweep: (isGone) => sweep(store, isGone),
  };
}

/**
 * @param {IDBObjectStore} store
 * @param {(person: string) => boolean} isGone
 */
function sweep(store, isGone) {
  const request = store.openCursor();
  request.onsuccess = () => {
    const cursor = request.result;
    if (!cursor) return;
    if (isGone(ownerOf(cursor))) cursor.delete();
    cursor.continue();
  };
}

/**
 * The key of a session begins with its person, whatever shape its record has.
 * @param {{key: unknown, value: any}} record
 */
function ownerOf({ key, value }) {
  return value.person ?? value.plan?.person ?? String(key).split(":")[0];
}

/** @returns {Promise<IDBDatabase>} */
function openDatabase() {
  const request = indexedDB.open(NAME, VERSION);
  request.onupgradeneeded = () => {
    const made = request.result;
    made.createObjectStore("plans");
    made.createObjectStore("sessions");
    made.createObjectStore("refused");
    made.createObjectStore("facts", { keyPath: "number", autoIncrement: true });
  };
  return wish(request);
}

/**
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
function wish(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
