"""What a run is: its arguments, the blocks it is cut into, and the manifest that says so."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from footbridge.blocks import folder as folders
from footbridge.blocks.spans import file_of
from footbridge.simulator import SIMULATOR_VERSION
from footbridge.simulator.door import ENGINE_VERSION
from footbridge.simulator.scenarios import SCENARIOS


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`people` live for `weeks` in each row of each scenario, `block` of them to a file.

    `numbers` are those of the catalogue that are set otherwise, by name.
    """

    people: int
    weeks: int
    seed: int
    scenarios: tuple[str, ...]
    block: int
    numbers: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Block:
    """The people `first` to before `end` of one row. `index` counts over the whole run."""

    index: int
    scenario: str
    row: str
    first: int
    end: int

    @property
    def file(self) -> str:
        return file_of(self.index)

    @property
    def lives(self) -> int:
        return self.end - self.first


def blocks_of(settings: Settings) -> Iterator[Block]:
    """All blocks of a run, in their order."""
    index = 0
    for name in settings.scenarios:
        for setup in SCENARIOS[name].setups:
            for first in range(0, settings.people, settings.block):
                end = min(first + settings.block, settings.people)
                yield Block(index, name, setup.row, first, end)
                index += 1


def manifest(settings: Settings, catalogue_version: str) -> Mapping[str, object]:
    """All that the rows depend on. A run with another one does not go on in the same folder."""
    return {
        **asdict(settings),
        "catalogue": catalogue_version,
        "engine": ENGINE_VERSION,
        "simulator": SIMULATOR_VERSION,
    }


def claim(folder: Path, settings: Settings, catalogue_version: str) -> None:
    """Makes the folder this run's, or goes on in it. Raises Refused where it holds another's."""
    folders.claim(folder, manifest(settings, catalogue_version))


def settings_in(folder: Path) -> Settings:
    """The settings of a run from its manifest. Raises Refused where there is none."""
    found = folders.told_in(folder)
    return Settings(
        people=found["people"],
        weeks=found["weeks"],
        seed=found["seed"],
        scenarios=tuple(found["scenarios"]),
        block=found["block"],
        numbers=tuple((name, value) for name, value in found["numbers"]),
    )
