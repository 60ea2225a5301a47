import pytest
from datetime import timedelta
from django.utils import timezone
from footbridge import care
from footbridge.engine.facts import Walk
from tests.browser.people import ruth_since
OUT="/tmp/w/shots/"
@pytest.fixture
def older(transactional_db, a_place_for_static_files):
    today=timezone.localdate()
    key=care.begin(name="Ruth", person=ruth_since(today-timedelta(days=9)), now=timezone.now())
    now=timezone.localtime()
    care.write(key, Walk(seconds=600, comfortable=True), care.Stamp(now, at=now-timedelta(days=3)))
    return key
CASES=[("phone",{"width":390,"height":844},""),("dark",{"width":390,"height":844},"theme-dark"),("contrast",{"width":390,"height":844},"theme-contrast"),("t200",{"width":390,"height":844},"text-200"),("desk",{"width":1280,"height":800},"")]
@pytest.mark.parametrize(("name","size","display"),CASES)
def test_shot(opens, older, name, size, display):
    import os; os.makedirs(OUT,exist_ok=True)
    page=opens("/earlier/sheet/", size=size, display=display)
    page.screenshot(path=OUT+name+".png")
    y=timezone.localdate()-timedelta(days=3)
    p=f"[name='d{y}-"
    page.fill(p+"pain']","11"); page.fill(p+"minutes']","600"); page.select_option(p+"trip']","stumble")
    page.click("text=Save all of it")
    page.wait_for_load_state()
    page.screenshot(path=OUT+name+"-err.png")
    page.locator(f"#d{y}").scroll_into_view_if_needed()
    page.locator(f"#d{y}").screenshot(path=OUT+name+"-day.png")
    y=timezone.localdate()-timedelta(days=2)
    page.select_option(f"[name='d{y}-trip']","fall")
    page.locator(f"#d{y}").screenshot(path=OUT+name+"-fall.png")
    print(name, page.evaluate("[document.documentElement.scrollWidth, innerWidth, document.documentElement.scrollHeight]"))
