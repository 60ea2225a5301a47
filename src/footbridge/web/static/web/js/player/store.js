/**
 * What is kept on this device: the plan of the day, where a session stands, and what waits to be
 * sent. A thin layer over IndexedDB; where there is none, it is kept as long as the page lives.
 */

/** @import { Fact, Plan, State } from "./shapes.js" */
/** @import { Waiting } from "./outbox.js" */

const NAME = "footbridge";
const VERSION = 1;

/**
 * @typedef {{plan: Plan, state: State}} Session
 */

export class Store {
  /** @param {IDBDatabase | null} database */
  constructor(database) {
    this.database = database;
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
   * @returns {Promise<Session | undefined>}
   */
  async session(key) {
    return /** @type {Session | undefined} */ (await this.get("sessions", key));
  }

  /**
   * Where the session stands and what it told, in one go: both or neither.
   * @param {Session | null} session null when it is over
   * @param {string} key
   * @param {string} person
   * @param {Fact[]} [facts]
   */
  keep(session, key, person, facts = []) {
    return this.change(["sessions", "facts"], (stores) => {
      if (session) stores.sessions?.put(session, key);
      else stores.sessions?.delete(key);
      for (const fact of facts) stores.facts?.add({ person, fact });
    });
  }

  /** @returns {Promise<[string, Session][]>} every session that was begun and not ended */
  async sessions() {
    const keys = await this.keys("sessions");
    const kept = await Promise.all(keys.map((key) => this.session(key)));
    return keys.flatMap((key, place) => {
      const session = kept[place];
      return session ? [/** @type {[string, Session]} */ ([key, session])] : [];
    });
  }

  /**
   * Something that happened outside a session.
   * @param {string} person
   * @param {Fact} fact
   */
  add(person, fact) {
    return this.change(["facts"], (stores) => stores.facts?.add({ person, fact }));
  }

  /** @returns {Promise<Waiting[]>} what waits to be sent, oldest first */
  async waiting() {
    return /** @type {Waiting[]} */ (await this.all("facts"));
  }

  /** @param {number} number */
  remove(number) {
    return this.change(["facts"], (stores) => stores.facts?.delete(number));
  }

  /**
   * @param {Waiting} one
   * @param {string} why
   */
  refuse(one, why) {
    return this.change(["facts", "refused"], (stores) => {
      stores.facts?.delete(one.number);
      stores.refused?.put({ ...one, refused: why }, one.fact.id);
    });
  }

  /** @returns {Promise<Waiting[]>} */
  async refused() {
    return /** @type {Waiting[]} */ (await this.all("refused"));
  }

  /**
   * Everything of people who are no longer here, or of all when nobody is named.
   * @param {string[]} [people]
   */
  async forget(people = []) {
    for (const name of ["sessions", "facts", "refused", "plans"]) {
      await this.change([name], (stores) => {
        const store = stores[name];
        if (people.length === 0) store?.clear();
        else if (store) forgetStrangers(store, people);
      });
    }
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
  change(names, act) {
    if (!this.database) {
      act(Object.fromEntries(names.map((name) => [name, this.inMemory(name)])));
      return Promise.resolve();
    }
    const transaction = this.database.transaction(names, "readwrite", { durability: "strict" });
    act(Object.fromEntries(names.map((name) => [name, transaction.objectStore(name)])));
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
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
      put: (value, key) => shelf.set(key, value),
      delete: (key) => shelf.delete(key),
      clear: () => shelf.clear(),
      add: (value) => {
        this.counter += 1;
        shelf.set(this.counter, { .../** @type {object} */ (value), number: this.counter });
      },
    };
  }
}

/**
 * @typedef {{
 *   put: (value: unknown, key: string) => unknown,
 *   add: (value: unknown) => unknown,
 *   delete: (key: string | number) => unknown,
 *   clear: () => unknown,
 *   openCursor?: () => IDBRequest<IDBCursorWithValue | null>,
 * }} Shelf
 */

/**
 * @param {Shelf} store
 * @param {string[]} people
 */
function forgetStrangers(store, people) {
  const request = store.openCursor?.();
  if (!request) return;
  request.onsuccess = () => {
    const cursor = request.result;
    if (!cursor) return;
    const owner = cursor.value.person ?? cursor.value.plan?.person;
    if (!people.includes(owner)) cursor.delete();
    cursor.continue();
  };
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
