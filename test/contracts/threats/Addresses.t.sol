// SPDX-License-Identifier: MIT
pragma solidity 0.8.36;

import {IDonationRound} from "../../../contracts/interfaces/IDonationRound.sol";
import {IProgram} from "../../../contracts/interfaces/IProgram.sol";
import {Errors} from "../../../contracts/libraries/Errors.sol";
import {ApplicationId, Gift} from "../../../contracts/types/Applications.sol";
import {Phase, ProgramParameters, RoundConfig} from "../../../contracts/types/Configuration.sol";
import {RoundBase} from "../support/RoundBase.sol";

interface IProgramClone is IProgram {
    function factory() external view returns (address);
}

contract D02AddressesTest is RoundBase {
    /// Nobody's money ends in the code that clones run: it is a cancelled Round, and takes none.
    function test_D013_ImplementationTakesNoMoney() public {
        vm.deal(anyone, 1 ether);
        Gift[] memory gifts = new Gift[](1);
        gifts[0] = Gift({application: _id(1), amount: 1 ether, endorsement: 0});
        vm.startPrank(anyone);
        _expectWrongPhase(Phase.Cancelled);
        implementation.donate{value: 1 ether}(gifts);
        _expectWrongPhase(Phase.Cancelled);
        implementation.fund{value: 1 ether}(1 ether, false);
        (bool isTaken, ) = address(implementation).call{value: 1 ether}("");
        vm.stopPrank();
        assertFalse(isTaken, "a plain transfer");
        assertEq(address(implementation).balance, 0);
        assertEq(anyone.balance, 1 ether);
    }

    /// What a constructor learnt of its deployer, every clone must know as well; and a Round opened by a clone is its own.
    function test_D015_ClonesKnowTheirFactory() public {
        IProgram second = _program();
        address[2] memory clones = [address(program), address(second)];
        for (uint256 i = 0; i < 2; ++i) {
            assertEq(IProgramClone(clones[i]).factory(), address(factory));
            RoundConfig memory config = _config();
            config.program = clones[i];
            vm.prank(operator);
            address opened = IProgram(clones[i]).openRound(address(implementation), config, "D015");
            assertTrue(IProgram(clones[i]).isRound(opened), "its own");
            assertFalse(IProgram(clones[1 - i]).isRound(opened), "not the other's");
            assertEq(IDonationRound(opened).program(), clones[i]);
            assertEq(factory.programOf(opened), clones[i]);
        }
    }

    /// Somebody sees a Program and a Round coming, and tries to be at their addresses first.
    function test_D016_SquattersGetAnotherAddress() public {
        ProgramParameters memory p;
        p.admin = admin;
        address wanted = factory.predictProgram(admin, "salt");
        p.admin = anyone;
        vm.prank(anyone);
        assertTrue(factory.createProgram(p, "salt") != wanted, "another's salt");
        p.admin = admin;
        vm.prank(admin);
        assertEq(factory.createProgram(p, "salt"), wanted);

        RoundConfig memory config = _config();
        address coming = factory.predictRound(address(implementation), config, "salt");
        // Straight at the factory, from outside and from a Program of one's own.
        vm.expectRevert(abi.encodeWithSelector(Errors.ProgramFactory_NotAProgram.selector, anyone));
        vm.prank(anyone);
        factory.deployRound(address(implementation), config, "salt");
        IProgram own = _program();
        vm.expectRevert(abi.encodeWithSelector(Errors.Configuration_NotThisProgram.selector, address(program)));
        vm.prank(operator);
        own.openRound(address(implementation), config, "salt");
        assertEq(coming.code.length, 0);
        vm.prank(operator);
        assertEq(program.openRound(address(implementation), config, "salt"), coming);
    }

    /// A trusted gate's code goes, or becomes something else, under an open Round: donations go on, and what was weighed
    /// stays; nobody can use it to take a rival's weight (D112).
    function test_D018_ModuleChangesItsCode() public {
        ApplicationId id = _accepted(alice);
        _toDonations();
        _donateTwice(id, 100e18);
        uint256 demand = _demand();
        bytes memory old = address(explorerGate).code;
        vm.etch(address(explorerGate), "");
        _donate(bob, id, 1e18);
        assertEq(round.pair(id, bob).weight, 10_000, "kept");
        assertGt(_demand(), demand, "counted by the weight kept");
        vm.expectRevert(abi.encodeWithSelector(Errors.Round_EligibilityFailed.selector, explorerGate, bob));
        round.reweigh(bob, _ids(1));
        // Code that returns nothing, and code that stops short of a word.
        bytes[2] memory others = [bytes(hex"00"), bytes(hex"601f6000f3")];
        for (uint256 i = 0; i < 2; ++i) {
            vm.etch(address(explorerGate), others[i]);
            _donate(carol, id, 1e18);
            assertEq(round.pair(id, carol).weight, 10_000, "kept");
        }
        vm.etch(address(explorerGate), old);
        assertEq(_escrow(), 203e18);
    }
}
