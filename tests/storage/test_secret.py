"""What signs the cookies: given, shared by the hosts of one database, or in the data folder."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from footbridge.storage import secret as module
from footbridge.storage.bad_setting import BadSetting
from footbridge.storage.folder import KEY_NAME, secret_key
from footbridge.storage.models import Secret
from footbridge.storage.secret import secret

GIVEN = "made up for a test, and long enough to be one of them: 0123456789"


@pytest.fixture
def two_hosts(tmp_path):
    """Their data folders."""
    folders = [tmp_path / name for name in ("one", "other")]
    for folder in folders:
        folder.mkdir()
    return folders


def test_the_environment_comes_first_and_nothing_is_made(tmp_path):
    for is_shared in (True, False):
        assert secret({module.GIVEN: GIVEN}, tmp_path, is_shared=is_shared) == GIVEN

    assert list(tmp_path.iterdir()) == []


def test_it_may_be_given_in_a_file(tmp_path):
    (tmp_path / "secret").write_text(f"{GIVEN}\n", encoding="utf-8")

    assert secret({module.FILE: str(tmp_path / "secret")}, tmp_path, is_shared=True) == GIVEN


@pytest.mark.parametrize(
    ("environ", "said"),
    [
        ({module.GIVEN: "short-and-guessed"}, f"{module.GIVEN}: expected a secret of at least"),
        ({module.GIVEN: GIVEN, module.FILE: "file"}, "expected one of them, got both"),
        ({module.FILE: "/no/such/file"}, f"{module.FILE}: expected a file"),
    ],
    ids=["too short", "both", "no file"],
)
def test_what_cannot_be_one_is_refused_and_never_repeated(tmp_path, environ, said):
    with pytest.raises(BadSetting) as refused:
        secret(environ, tmp_path, is_shared=False)

    assert said in str(refused.value)
    assert "guessed" not in str(refused.value)


@pytest.mark.django_db(transaction=True)
def test_two_hosts_of_one_database_have_one_secret(two_hosts):
    one, other = (str(secret({}, folder, is_shared=True)) for folder in two_hosts)

    assert one == other
    assert len(one) >= module.SHORTEST
    assert [list(folder.iterdir()) for folder in two_hosts] == [[], []]


@pytest.mark.django_db(transaction=True)
def test_hosts_that_begin_at_the_same_moment_have_one_secret(tmp_path):
    together = Barrier(4)

    def begin(_number: int) -> str:
        together.wait()
        try:
            return str(secret({}, tmp_path, is_shared=True))
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as threads:
        found = set(threads.map(begin, range(4)))

    assert len(found) == Secret.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_an_installation_that_had_a_secret_keeps_it_for_all_its_hosts(two_hosts):
    before = secret_key(two_hosts[0])

    assert secret({}, two_hosts[0], is_shared=True) == before
    assert secret({}, two_hosts[1], is_shared=True) == before


def test_a_file_of_sqlite_keeps_its_secret_beside_it(tmp_path):
    made = secret({}, tmp_path, is_shared=False)

    assert (tmp_path / KEY_NAME).read_text(encoding="ascii") == made
    assert secret({}, tmp_path, is_shared=False) == made
